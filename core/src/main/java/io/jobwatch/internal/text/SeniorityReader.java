package io.jobwatch.internal.text;

import static io.jobwatch.internal.text.FoldedText.words;

import io.jobwatch.model.Seniority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the level from a title, conservatively: "manager" alone names no level, since product,
 * project and account managers lead nobody.
 *
 * <p>Where a title names several levels the highest wins ("Senior Staff Engineer" is staff), except
 * that an internship is one whatever else is said.
 */
public final class SeniorityReader {

  /** Words that look like a level and are none. */
  private static final Pattern NO_LEVEL =
      words(
          "chief of staff",
          "(?:chief (?:[a-z&]+ ){1,4}officer|c[a-z]o|founder)(?:'s)? (?:associate|assistant)",
          "(?:member )?(?:of )?technical staff",
          "to (?:the |our )?(?:c[a-z]o|[es]?vp|vice[- ]president|(?:managing )?director|president)",
          "(?:office of the c[a-z]o|c[a-z]o(?:'s)? office)",
          "lead[- ](?:gen|generation|qualification|nurturing|scoring|conversion|routing|time)",
          "lead (?:development|management|response) (?:rep|representative|specialist|agent)",
          "art director",
          "staff (?:accountant|nurse|writer|assistant|physician|pharmacist|attorney|auditor)",
          "staff (?:therapist|reporter|photographer|augmentation|training|development|services)",
          "(?:accountant|nurse|writer|assistant|physician|pharmacist|attorney|auditor|therapist"
              + "|reporter|photographer)[ ,(–—-]+staff",
          "(?:school|vice|assistant|deputy) principal",
          "principal investigator",
          "senior (?:living|care|citizens?|housing|cent(?:er|re)|community|communities)",
          "(?:intern|internship|trainee|apprenticeship|graduate|student) "
              + "(?:program(?:me)? )?(?:manager|lead|coordinator|specialist|coach|tutor|assessor)",
          "(?:intern|graduate|campus|university|student) recruit[a-z]*",
          "graduate (?:school|admissions?|studies|education|research)",
          "junior (?:school|high|college|golf|tennis)",
          "mid(?:dle)?[- ](?:east|west|atlantic|market|office|school|mile|cap|term)");

  private static final Map<Seniority, Pattern> LEVELS = levels();

  private SeniorityReader() {}

  /**
   * Reads a title.
   *
   * @param title the title
   * @return the level, or nothing if the title names none
   */
  public static Optional<Seniority> read(String title) {
    String text = NO_LEVEL.matcher(FoldedText.fold(title)).replaceAll("·");
    return LEVELS.entrySet().stream()
        .filter(level -> level.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<Seniority, Pattern> levels() {
    Map<Seniority, Pattern> levels = new LinkedHashMap<>();
    levels.put(
        Seniority.INTERN,
        words(
            "intern(?:ship)?s?",
            "trainees?",
            "traineeship",
            "apprentice(?:ship)?s?",
            "(?:working|work) student",
            "werkstudent(?:in)?",
            "werkstudierende[nr]?",
            "praktikant(?:in)?",
            "(?:pflicht)?praktikum",
            "auszubildende[nr]?",
            "ausbildung (?:zum|zur|als)",
            "azubi",
            "volontar(?:in|iat)?",
            "stagiaire?",
            "alternan(?:te?|ce)",
            "apprentie?",
            "becari[oa]",
            "practicas",
            "estagi(?:o|ari[oa])",
            "tirocinio",
            "stagista",
            "dual(?:es studium|er student|e studentin|study student)",
            "sta(?:z|zyst(?:a|ka))",
            "インターン",
            "实习生?",
            "인턴"));
    levels.put(
        Seniority.EXECUTIVE,
        words(
            "[egrs]?vp",
            "vice[- ]president",
            "chief (?:[a-z&]+ ){1,4}officer",
            "geschaftsfuhrer(?:in)?",
            // An abbreviation in mid-title may name whom the job serves, so only a leading one.
            "^c(?:eo|to|fo|oo|mo|io|iso|po|hro)(?= *(?:$|[,(|/&–—-]))"));
    levels.put(
        Seniority.DIRECTOR,
        words("directora?", "direktor(?:in)?", "direct(?:eur|rice)", "diretora?", "总监"));
    levels.put(
        Seniority.MANAGER,
        words(
            "head of",
            "^head(?=,)",
            "^leit(?:er(?:in)?|ung)",
            "(?:abteilungs|bereichs|gruppen|team)leit(?:er(?:in)?|ung)",
            "(?:engineering|general|people|team|department|senior|sr\\.?) (?:managers?|mgrs?)",
            "software development (?:managers?|mgrs?)",
            "(?:store|shop|branch|plant|area|district|restaurant|warehouse) (?:managers?|mgrs?)",
            "hoofd",
            "jef[ea] de",
            "kierowni(?:k|czka)",
            "^(?:manager|mgr\\.?)(?= *[,–—:|(-]| of )",
            "(?<=[,–—-] )(?:manager|mgr\\.?)$"));
    levels.put(Seniority.PRINCIPAL, words("principal", "distinguished"));
    levels.put(Seniority.STAFF, words("staff(?= +[a-z(])", "(?<=[,(/–—-] ?)staff(?= *(?:$|[),]))"));
    levels.put(Seniority.LEAD, words("lead", "tech-?lead", "team-?lead(?:er)?", "team leader"));
    levels.put(
        Seniority.SENIOR, words("senior", "sr", "snr", "starsz[ya]", "高级", "資深|资深", "シニア", "시니어"));
    levels.put(
        Seniority.MID,
        words(
            "mid[- ]?level",
            "midlevel",
            "intermediate",
            "mid(?= *[/)])",
            "(?<=[,(/–—-] ?)mid(?= *(?:$|[),]))",
            "mid(?= (?:[a-z+#./-]+ ){0,3}(?:engineer|developer|designer|analyst|scientist"
                + "|consultant|programmer|architect|administrator|tester)(?![a-z]))",
            "middle",
            "plen[oa]",
            "中级"));
    levels.put(
        Seniority.JUNIOR,
        words(
            "junior",
            "jr",
            "entry[- ]level",
            "(?<=\\( ?)entry(?= ?\\))",
            "early[- ]careers?",
            "(?:new|recent|fresh|university|college) grad(?:uate)?s?",
            "^graduate",
            "(?<=[-–—] ?)graduate(?= *\\()",
            "graduates?$",
            "graduate (?:program(?:me)?|scheme|engineer|developer|analyst|consultant)",
            "berufseinsteiger(?:in)?",
            "absolvent(?:in)?",
            "debutante?",
            "młodsz[ya]",
            "初级",
            "应届生?",
            "新卒",
            "ジュニア",
            "신입",
            "주니어"));
    return levels;
  }
}
