package io.jobwatch.internal.text;

import static io.jobwatch.internal.text.FoldedText.words;

import io.jobwatch.model.EmploymentType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the kind of contract from a board's own words, in the languages boards are seen in. */
public final class EmploymentTypeReader {

  private static final Map<EmploymentType, Pattern> TYPES =
      new EnumMap<>(
          Map.of(
              EmploymentType.FULL_TIME,
              words(
                  "full[-_ ]?time",
                  "vollzeit",
                  "temps plein",
                  "(?:tiempo|jornada) complet[oa]",
                  "tempo (?:integral|pieno|inteiro)",
                  "voltijds?",
                  "fulltid",
                  "正社員",
                  "全职"),
              EmploymentType.PART_TIME,
              words(
                  "part[-_ ]?time",
                  "teilzeit",
                  "temps partiel",
                  "(?:tiempo|jornada|tempo) parcial",
                  "deeltijds?",
                  "deltid",
                  "werkstudent(?:in)?",
                  "アルバイト",
                  "兼职"),
              EmploymentType.CONTRACT,
              words(
                  "contract(?:or)?",
                  "freelanc(?:er?|ing)",
                  "independent contractor",
                  "freie[rn]? mitarbeiter(?:in)?",
                  "autonomo",
                  "prestataire"),
              EmploymentType.TEMPORARY,
              words(
                  "temp(?:orary)?",
                  "fixed[- ]term(?: contract)?",
                  "seasonal",
                  "befristet",
                  "cdd",
                  "temporal",
                  "interim",
                  "契約社員"),
              EmploymentType.INTERNSHIP,
              words(
                  "intern(?:ship)?s?",
                  "trainee(?:ship)?",
                  "apprentice(?:ship)?",
                  "praktik(?:um|ant(?:in)?)",
                  "ausbildung",
                  "stage",
                  "stagiaire?",
                  "alternance",
                  "apprentissage",
                  "practicas",
                  "estagio",
                  "tirocinio",
                  "インターン",
                  "实习")));

  private static final Set<EmploymentType> HOURS =
      EnumSet.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);

  /** These explain what stands beside them: a fixed-term contract is temporary. */
  private static final List<EmploymentType> EXPLAINING =
      List.of(EmploymentType.INTERNSHIP, EmploymentType.TEMPORARY);

  private static final Pattern PERMANENT = words("permanent", "cdi", "unbefristet");

  private static final Pattern CHOICE = Pattern.compile("/| or ");

  private EmploymentTypeReader() {}

  /**
   * Reads a kind of contract.
   *
   * @param words the board's words
   * @return the kind; {@link EmploymentType#OTHER} for words that name none of the others, or
   *     several to choose from; nothing for a blank text
   */
  public static Optional<EmploymentType> read(String words) {
    String text = FoldedText.fold(words);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<EmploymentType> named =
        TYPES.entrySet().stream()
            .filter(type -> type.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .toList();
    if (named.size() == 1 && !PERMANENT.matcher(text).find()) {
      return Optional.of(named.get(0));
    }
    boolean choice = CHOICE.matcher(text).find();
    return Optional.of(choice ? EmploymentType.OTHER : ofSeveralWords(text, named));
  }

  private static EmploymentType ofSeveralWords(String text, List<EmploymentType> named) {
    List<EmploymentType> kinds = named.stream().filter(type -> !HOURS.contains(type)).toList();
    if (kinds.isEmpty() && named.size() == 1) {
      return named.get(0);
    }
    if (kinds.isEmpty() || PERMANENT.matcher(text).find()) {
      return EmploymentType.OTHER;
    }
    return EXPLAINING.stream()
        .filter(kinds::contains)
        .findFirst()
        .orElse(kinds.size() == 1 ? kinds.get(0) : EmploymentType.OTHER);
  }
}
