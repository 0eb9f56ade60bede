package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.TextMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordClausesTest {

  /** A keyword, a text, and whether the first is in the second. */
  private static final String WORDS =
      """
      java           | Senior JAVA developer         | yes
      Java           | Java.                         | yes
      Java           | Java, Kotlin                  | yes
      Java           | (Java)                        | yes
      Java           | Java/Kotlin                   | yes
      Kotlin         | Java/Kotlin                   | yes
      Kotlin         | knowledge of Java.Kotlin      | yes
      Java           | "Java"                        | yes
      Java           | Java™                         | yes
      Java           | Java: the language            | yes
      Java           | _Java_ and *Kotlin*           | yes
      Java           | Java-Entwickler               | yes
      Java           | JavaScript                    | no
      Java           | OpenJava                      | no
      Java           | Java8                         | no
      C              | C, C++ and C#                 | yes
      C              | C/C++                         | yes
      C              | C++                           | no
      C              | C#                            | no
      C              | Objective-C                   | no
      C              | C-level                       | no
      C              | Series C startup              | no
      C              | c'est la vie                  | no
      C              | B.C.                          | no
      C++            | C++                           | yes
      C++            | modern C++, please            | yes
      C++            | C++.                          | yes
      C++            | C++17                         | yes
      C++            | C/C++                         | yes
      C++            | C                             | no
      C++17          | C++17                         | yes
      C++17          | C++20                         | no
      c#             | C#.                           | yes
      C#             | C♯                            | yes
      C#             | C#/.NET                       | yes
      C#             | C                             | no
      F#             | F#,                           | yes
      F#             | F                             | no
      .NET           | C#/.NET                       | yes
      .NET           | .Net.                         | yes
      .NET           | (.NET)                        | yes
      .NET           | ASP.NET Core                  | yes
      .NET           | net income                    | no
      .NET           | jobs@acme.net                 | no
      .NET           | https://acme.net/jobs         | no
      .NET           | fishing nets                  | no
      net            | .NET                          | no
      ASP.NET        | ASP.NET MVC                   | yes
      ASP.NET        | .NET                          | no
      ASP.NET        | asp                           | no
      Node.js        | Node.js                       | yes
      Node.js        | We use Node.js.               | yes
      Node.js        | Node JS                       | yes
      Node.js        | Nodejs                        | no
      Node.js        | node                          | no
      Node           | Node.js                       | yes
      R              | Python, R, SQL                | yes
      R              | 'R'                           | yes
      R              | R's packages                  | yes
      R              | C & R                         | yes
      R              | R&D                           | no
      R              | R & D                         | no
      R              | Ruby                          | no
      R&D            | R&D engineer                  | yes
      R&D            | our R & D team                | yes
      R&D            | R                             | no
      AT&T           | at&t, Verizon                 | yes
      AT&T           | at t                          | no
      CI/CD          | CI/CD pipelines               | yes
      CI/CD          | CI-CD                         | yes
      CI/CD          | CI                            | no
      T-SQL          | T-SQL                         | yes
      T-SQL          | SQL                           | no
      SQL            | T-SQL                         | yes
      objective-c    | Objective-C                   | yes
      objective-c    | Objective C                   | yes
      objective-c    | objective                     | no
      go             | Go.                           | yes
      go             | Go-Entwickler                 | yes
      go             | go-to-market                  | no
      go             | Go to Market Manager          | no
      go             | Google                        | no
      go             | Django                        | no
      go-to-market   | Go-to-Market                  | yes
      go to market   | go-to-market                  | yes
      market         | go-to-market                  | yes
      full-stack     | Full Stack                    | yes
      full stack     | full-stack                    | yes
      full-stack     | fullstack                     | no
      machine learning | Machine\u00A0Learning       | yes
      machine learning | learning machine            | no
      machine learning | machine deep learning       | no
      machine learning | machine. Learning           | yes
      developer      | developers                    | no
      bachelor       | Bachelor's degree             | yes
      bachelor's degree | bachelor degree            | yes
      ingénieur      | l'ingenieur                   | yes
      L'Oréal        | L’Oreal                       | yes
      Zürich         | zurich                        | yes
      Zurich         | ZU\u0308RICH                  | yes
      Straße         | STRASSE                       | yes
      Łódź           | lodz                          | yes
      Malmø          | Malmo                         | yes
      US             | U.S. citizens                 | yes
      5+ years       | 5 years                       | yes
      工程师         | 高级Java工程师招聘            | yes
      Java           | 高级Java工程师招聘            | yes
      师工           | 高级Java工程师招聘            | no
      エンジニア     | ソフトウェアエンジニア募集    | yes
      パス           | バス                          | no
      วิศวกร          | รับสมัครวิศวกรซอฟต์แวร์            | yes
      서울           | 서울에서 근무                 | yes
      \uD842\uDFB7野家 | 株式会社\uD842\uDFB7野家     | yes
      +              | C + D                         | no
      🚀             | 🚀                            | no
      """;

  private static final String SUBSTRINGS =
      """
      java           | JavaScript                    | yes
      SCRIPT         | JavaScript                    | yes
      a s            | Java Script                   | yes
      c++            | C++                           | yes
      c              | C++                           | yes
      zur            | Zürich                        | yes
      machine learn  | machine\u00A0  learning       | yes
      +              | C + D                         | yes
      🚀             | Go 🚀!                        | yes
      full-stack     | full–stack                    | yes
      full-stack     | full stack                    | no
      kotlin         | Java                          | no
      \u00AD         | anything                      | no
      """;

  @Test
  void findsWholeWordsAndPhrases() {
    assertTable(WORDS, TextMode.WORDS);
  }

  @Test
  void findsAnyPartInSubstringMode() {
    assertTable(SUBSTRINGS, TextMode.SUBSTRING);
  }

  @Test
  void looksInTitleSkillsAndDescriptionUnlessToldOtherwise() {
    Criteria everywhere = Criteria.builder().keywords("kotlin").build();
    Criteria title = Criteria.builder().keywords("kotlin").scope(KeywordScope.TITLE).build();
    JobPosting inTitle = Postings.titled("Kotlin developer");
    JobPosting inSkills = Postings.with(content -> content.skills(List.of("Java", "Kotlin")));
    JobPosting inDescription = Postings.described("We write Kotlin.");

    assertThat(List.of(inTitle, inSkills, inDescription))
        .allSatisfy(posting -> assertThat(passes(everywhere, posting)).isTrue());
    assertThat(passes(title, inTitle)).isTrue();
    assertThat(passes(title, inSkills)).isFalse();
    assertThat(passes(title, inDescription)).isFalse();
  }

  @Test
  void findsNoPhraseAcrossTwoTexts() {
    JobPosting posting =
        Postings.with(
            content ->
                content
                    .title("Position deep")
                    .skills(List.of("learning", "machine"))
                    .descriptionText("vision"));
    for (TextMode mode : TextMode.values()) {
      Criteria criteria =
          Criteria.builder()
              .keywords("deep learning", "learning machine", "machine vision")
              .textMode(mode)
              .build();
      assertThat(passes(criteria, posting)).isFalse();
    }
  }

  @Test
  void wantsOneOfAnyAllOfAllAndNoneOfNone() {
    Criteria criteria =
        Criteria.builder()
            .keywords("java", "kotlin")
            .allKeywords("spring", "sql")
            .excludeKeywords("php", "cobol")
            .build();
    assertThat(passes(criteria, Postings.described("Kotlin, Spring, SQL"))).isTrue();
    assertThat(passes(criteria, Postings.described("Scala, Spring, SQL"))).isFalse();
    assertThat(passes(criteria, Postings.described("Java, Spring"))).isFalse();
    assertThat(passes(criteria, Postings.described("Java, Spring, SQL, COBOL"))).isFalse();
  }

  @Test
  void saysWhichKeywordIsWhere() {
    Criteria criteria =
        Criteria.builder()
            .keywords("java", "kotlin")
            .allKeywords("sql")
            .excludeKeywords("php")
            .build();
    assertThat(reasons(criteria, Postings.described("Kotlin and SQL")))
        .containsExactly(
            "Keyword 'kotlin' is in the description.",
            "All of the keywords 'sql' are in title, skills or description.",
            "No excluded keyword is in title, skills or description.");
    assertThat(reasons(criteria, Postings.described("PHP")))
        .containsExactly(
            "None of the keywords 'java', 'kotlin' is in title, skills or description.",
            "Keyword 'sql' is not in title, skills or description.",
            "Excluded keyword 'php' is in the description.");
  }

  @Test
  void namesFiveOfManyKeywordsAndShortensLongOnes() {
    Criteria criteria =
        Criteria.builder().keywords("a1", "a2", "a3", "a4", "x".repeat(100), "a6", "a7").build();
    assertThat(reasons(criteria, Postings.described("nothing")))
        .containsExactly(
            "None of the keywords 'a1', 'a2', 'a3', 'a4', '"
                + "x".repeat(80)
                + "...' and 2 more is in title, skills or description.");
  }

  private static void assertTable(String table, TextMode mode) {
    assertThat(table.lines())
        .allSatisfy(
            row -> {
              String[] cells = row.split("\\|", -1);
              Criteria criteria =
                  Criteria.builder().keywords(cells[0].strip()).textMode(mode).build();
              assertThat(passes(criteria, Postings.described(cells[1])))
                  .isEqualTo(cells[2].strip().equals("yes"));
            });
  }

  private static boolean passes(Criteria criteria, JobPosting posting) {
    return Examples.explain(criteria, posting, Postings.NOW).passed();
  }

  private static List<String> reasons(Criteria criteria, JobPosting posting) {
    return Examples.explain(criteria, posting, Postings.NOW).clauses().stream()
        .map(ClauseResult::reason)
        .toList();
  }
}
