package io.jobwatch.internal.text;

import static io.jobwatch.internal.text.FoldedText.words;

import io.jobwatch.model.Workplace;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where the work is done from what a board says of the place. It never guesses. */
public final class WorkplaceReader {

  private static final String REMOTE_WORDS =
      anyOf(
          "remote(?:ly)?",
          "fully-remote",
          "home ?-?office",
          "work[- ]from[- ](?:home|anywhere)",
          "wfh",
          "tele(?:work|commut)(?:e|ing)?",
          "teletravail",
          "teletrabajo",
          "(?:100 ?% )?remot[oa]",
          "a distance",
          "fernarbeit",
          "mobiles arbeiten",
          "thuiswerk(?:en)?",
          "distans(?:arbete)?",
          "zdaln[aeiy]e?",
          "远程(?:办公)?",
          "在宅",
          "リモート",
          "재택");

  private static final String ON_SITE_WORDS =
      anyOf(
          "on[-_ ]?site",
          "in[- ](?:the )?office",
          "in[- ]person",
          "vor ort",
          "presencial",
          "sur site",
          "en oficina",
          "in sede",
          "ter plaatse",
          "stacjonarn[aeyi]e?",
          "现场办公");

  private static final String HYBRID_WORDS =
      anyOf("h[iy]brid[aeo]?", "hybrydow[aeyo]", "混合办公", "ハイブリッド");

  private static final String PARTLY =
      anyOf(
          "part(?:ly|ial|ially)",
          "teil(?:weise|s)",
          "parti(?:el|elle|ellement)",
          "parcial(?:mente)?",
          "deels",
          "[1-4](?: ?[-–] ?[2-4])? (?:days?|tage?)");

  private static final String NOT =
      anyOf(
          "no",
          "non",
          "not",
          "(?:is|ca)n['’]t",
          "cannot",
          "nicht",
          "keine?n?",
          "pas(?: de)?",
          "sans",
          "sin",
          "geen");

  /** What may stand between a denial and what it denies. */
  private static final String BETWEEN =
      "(?:[- ](?:an?|the|any|yet|fully|100 ?%|open|available|suitable|eligible|done|for|to|be))*";

  private static final String WORK = "(?:[- ](?:work(?:ing)?|position|role|job|option|arbeit))?";

  /** "Remote-friendly" and "remote until" promise less than remote; "not remote" the opposite. */
  private static final Pattern NO_EVIDENCE =
      words(
          NOT + BETWEEN + "[- ]" + anyOf(REMOTE_WORDS, ON_SITE_WORDS, HYBRID_WORDS),
          REMOTE_WORDS + WORK + " ?[:=?(–-] ?(?:no|not|none|nein|non|false)(?= *(?:[,;)]|$))",
          REMOTE_WORDS
              + WORK
              + "[: -]+(?:is |ist )?(?:currently |leider )?"
              + NOT
              + " (?:possible|available|allowed|offered|supported|permitted|an option|moglich)",
          REMOTE_WORDS + WORK + "[- ](?:possible|moglich|impossible|unavailable)",
          "remote[- ](?:friendly|optional|eligible|considered|until|sensing)",
          "temporar(?:y|ily) remote",
          "(?:most|main|primari)ly remote");

  /** Norway, as in "Remote - NO". In a text of capitals alone it may be a denial. */
  private static final Pattern NORWAY = Pattern.compile("(?<=[(–-])\\s?NO(?=\\s*(?:[,;)]|$))");

  private static final Pattern SMALL_LETTER = Pattern.compile("\\p{javaLowerCase}");

  private static final Pattern HYBRID =
      words(
          HYBRID_WORDS,
          anyOf(PARTLY, "part", "semi") + "[- ]" + anyOf(REMOTE_WORDS, ON_SITE_WORDS),
          REMOTE_WORDS + " " + PARTLY);

  private static final Pattern REMOTE = words(REMOTE_WORDS);

  private static final Pattern ON_SITE = words(ON_SITE_WORDS);

  private WorkplaceReader() {}

  /**
   * Reads one statement, such as the name of a place or a workplace type.
   *
   * @param text the board's words
   * @return the workplace, or nothing if the words name none, or several
   */
  public static Optional<Workplace> read(String text) {
    String stated =
        SMALL_LETTER.matcher(text).find() ? NORWAY.matcher(text).replaceAll(" Norway") : text;
    String words = NO_EVIDENCE.matcher(FoldedText.fold(stated)).replaceAll("·");
    // Hybrid work is partly remote, so the word "remote" beside it adds nothing.
    if (HYBRID.matcher(words).find()) {
      boolean either = words.contains(" or ") || words.contains("/");
      return either && REMOTE.matcher(HYBRID.matcher(words).replaceAll("·")).find()
          ? Optional.empty()
          : Optional.of(Workplace.HYBRID);
    }
    boolean remote = REMOTE.matcher(words).find();
    boolean onSite = ON_SITE.matcher(words).find();
    if (remote == onSite) {
      return Optional.empty();
    }
    return Optional.of(remote ? Workplace.REMOTE : Workplace.ON_SITE);
  }

  /**
   * Reads the places of one posting, of which an applicant may choose.
   *
   * @param locations the places, each on its own
   * @return remote where one of them is and none says otherwise, since plain names of places beside
   *     it are other choices; what they agree on; nothing where they name different workplaces
   */
  public static Optional<Workplace> ofLocations(Collection<String> locations) {
    Set<Workplace> named = EnumSet.noneOf(Workplace.class);
    locations.forEach(location -> read(location).ifPresent(named::add));
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  private static String anyOf(String... alternatives) {
    return "(?:" + String.join("|", alternatives) + ")";
  }
}
