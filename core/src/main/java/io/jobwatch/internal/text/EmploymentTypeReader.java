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
                  "full(?=(?:[-_ ](?:or|and)[-_ ]| ?/ ?)part)",
                  "vollzeit",
                  "voll-?(?= ?(?:oder|und|/) ?teilzeit)",
                  "temps (?:plein|complet)",
                  "(?:tiempo|jornada) complet[oa]",
                  "tempo (?:integral|pieno|inteiro)",
                  "voltijds?",
                  "fulltid",
                  "heltid",
                  "pełny etat",
                  "正社員",
                  "全职"),
              EmploymentType.PART_TIME,
              words(
                  "part[-_ ]?time",
                  "teilzeit",
                  "temps partiel",
                  "mi-temps",
                  "(?:tiempo|jornada|tempo) parcial",
                  "deeltijds?",
                  "deltid",
                  "(?:niepełny|czesc|1/2|pół) etatu?",
                  "mini-?job(?:ber)?",
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
                  "prestataire",
                  "b2b",
                  "pj",
                  "c2c",
                  "corp[- ]to[- ]corp",
                  "1099"),
              EmploymentType.TEMPORARY,
              words(
                  "temp(?:orary)?",
                  "fixed[-_ ]term(?: contract)?",
                  "ftc",
                  "seasonal",
                  "befristete?[rsn]?",
                  "limited (?:contract|term)",
                  "cdd",
                  "temporal",
                  "interim",
                  "locum",
                  "zeitarbeit",
                  "duree determinee",
                  "tempo determinato",
                  "tijdelijk",
                  "visstid",
                  "vikariat",
                  "契約社員",
                  "派遣社員",
                  "계약직"),
              EmploymentType.INTERNSHIP,
              words(
                  "intern(?:ship)?s?",
                  "trainee(?:ship)?",
                  "apprentice(?:ship)?",
                  "co-?op",
                  "dual(?:es studium| study)",
                  "volontariat",
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
                  "实习",
                  "인턴"),
              EmploymentType.OTHER,
              words(
                  "per[-_ ]diem",
                  "prn",
                  "zero[- ]hours?",
                  "casual",
                  "on[- ]call",
                  "volunteer(?:ing)?",
                  "ehrenamt(?:lich)?",
                  "scholarship",
                  "fellow(?:ship)?",
                  "^other")));

  private static final Set<EmploymentType> HOURS =
      EnumSet.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);

  /** These explain what stands beside them: a fixed-term contract is temporary. */
  private static final List<EmploymentType> EXPLAINING =
      List.of(EmploymentType.INTERNSHIP, EmploymentType.TEMPORARY);

  private static final String PERMANENT_WORDS =
      "(?:permanent|cdi|unbefristete?[rsn]?|festanstellung|vast|indefinid[oa]|duree indeterminee"
          + "|tempo indeterminato)";

  /** These say how long a job is for, and nothing of its kind. */
  private static final Pattern PERMANENT = words(PERMANENT_WORDS);

  private static final Pattern PERMANENT_CONTRACT =
      words(
          "(?:unlimited|open[- ]ended|indefinite|P)(?: employment)? contract"
              .replace("P", PERMANENT_WORDS),
          "contract(?: type)?(?:: ?| ?\\(| )" + PERMANENT_WORDS);

  private static final Pattern CHOICE = Pattern.compile("/| or ");

  private EmploymentTypeReader() {}

  /**
   * Reads a kind of contract.
   *
   * @param words the board's words
   * @return the kind; {@link EmploymentType#OTHER} for one that is none of the others, or several
   *     to choose from; nothing for words that name no kind, such as "permanent"
   */
  public static Optional<EmploymentType> read(String words) {
    String text = PERMANENT_CONTRACT.matcher(FoldedText.fold(words)).replaceAll("permanent");
    List<EmploymentType> named =
        TYPES.entrySet().stream()
            .filter(type -> type.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    boolean hours = HOURS.containsAll(named);
    if (named.size() == 1 && (hours || !PERMANENT.matcher(text).find())) {
      return Optional.of(named.get(0));
    }
    boolean choice = CHOICE.matcher(text).find();
    return Optional.of(choice ? EmploymentType.OTHER : ofSeveralWords(text, named));
  }

  private static EmploymentType ofSeveralWords(String text, List<EmploymentType> named) {
    List<EmploymentType> kinds = named.stream().filter(type -> !HOURS.contains(type)).toList();
    if (named.size() == 2 && kinds.equals(List.of(EmploymentType.OTHER))) {
      // "Casual" and the like are no kind, so the hours are all that is known.
      return named.stream().filter(HOURS::contains).findFirst().orElseThrow();
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
