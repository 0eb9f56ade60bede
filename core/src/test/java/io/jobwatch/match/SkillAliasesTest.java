package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.match.NamedSkill.Place;
import io.jobwatch.match.PreparedProfile.PreparedSkill;
import io.jobwatch.match.SkillAliases.Reach;
import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Skill;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillAliasesTest {

  private static final List<List<Spelling>> GROUPS = SkillAliases.shipped().groups();

  @Test
  void theTableIsLarge() {
    assertThat(GROUPS).hasSizeGreaterThan(120).allMatch(group -> group.size() >= 2);
  }

  @Test
  void everySpellingHasWordsAndIsInOneGroupOnly() {
    assertThat(GROUPS.stream().flatMap(List::stream).map(Spelling::words))
        .allMatch(words -> !words.isEmpty())
        .doesNotHaveDuplicates();
  }

  @Test
  void theUsualSpellingOfAGroupCountsEverywhere() {
    assertThat(GROUPS).allMatch(group -> group.get(0).reach() == Reach.EVERYWHERE);
  }

  @Test
  void everydayWordsAreWrittenWithCapitalsWhereTheyAreNames() {
    assertThat(GROUPS.stream().flatMap(List::stream))
        .filteredOn(spelling -> spelling.reach() == Reach.HEADINGS)
        .extracting(spelling -> spelling.term().value())
        .hasSizeGreaterThan(30)
        .allMatch(name -> Character.isUpperCase(name.charAt(0)));
  }

  @Test
  void readsAGroupALineAndPassesOverRemarks() {
    List<String> lines =
        List.of("# Languages", "#", "", " Golang | Go lang | ~Go ", "C# | C sharp", "#hash | Hash");
    SkillAliases aliases = new SkillAliases(lines);

    assertThat(aliases.groups()).extracting(List::size).containsExactly(3, 2, 2);
    assertThat(aliases.groups().get(0))
        .extracting(Spelling::reach)
        .containsExactly(Reach.EVERYWHERE, Reach.EVERYWHERE, Reach.HEADINGS);
    assertThat(aliases.of("go"))
        .extracting(spelling -> spelling.term().value())
        .containsExactly("Go", "Golang", "Go lang");
    assertThat(aliases.of("go").get(0).reach()).isEqualTo(Reach.NAMES);
    assertThat(aliases.of("go").get(0)).isSameAs(aliases.name("Go"));
    assertThat(aliases.of("Rust")).hasSize(1);
  }

  @Test
  void aSkillThatIsInNoGroupHasItsOwnSpellingOnly() {
    assertThat(SkillAliases.shipped().of("Underwater basket weaving"))
        .singleElement()
        .matches(spelling -> spelling.reach() == Reach.EVERYWHERE);
  }

  @Test
  void aSkillComesFirstAsItIsWritten() {
    assertThat(SkillAliases.shipped().of("k8s"))
        .extracting(spelling -> spelling.term().value())
        .containsExactly("k8s", "Kubernetes", "kube");
  }

  @ParameterizedTest
  @CsvSource({
    "k8s, We run Kubernetes",
    "Kubernetes, We run K8s.",
    "JavaScript, HTML and JS",
    "js, modern javascript",
    "JavaScript, Node.js",
    "TypeScript, Type Script",
    "Postgres, PostgreSQL 16",
    "PostgreSQL, postgres",
    "golang, Golang services",
    "Go, Golang services",
    "Node.js, NodeJS",
    "NodeJS, Node.js",
    "node, NodeJS",
    "Go, We write Go.",
    "go, 'Python, Go or Java'",
    "Node, backends with Node",
    "REST, the REST interface",
    "R, 'SQL, R'",
    "QA, our QA team",
    "Excel, 'Word, Excel'",
    "React, ReactJS",
    "React.js, React",
    "ML, machine-learning",
    "machine learning, AI/ML",
    "AWS, Amazon Web Services",
    "GCP, Google Cloud Platform",
    "Google Cloud, GCP",
    "CI/CD, continuous integration",
    "C#, C Sharp",
    "c sharp, C#",
    ".NET, dotnet",
    "dotnet, ASP.NET",
    "Objective-C, ObjC",
    "Kafka, Apache Kafka",
    "Apache Kafka, Kafka"
  })
  void findsASkillUnderAnotherSpelling(String skill, String description) {
    assertThat(place(Postings.described(description), skill)).isEqualTo(Place.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "golang, we go fast",
    "Node.js, every node of the cluster",
    "Next.js, what comes next",
    "Nest.js, leave the nest",
    "Ruby on Rails, guard rails",
    "Express.js, express yourself",
    "TypeScript, TS/SCI clearance",
    "Computer vision, send us your CV",
    "Computer-aided design, CAD 100000",
    "Elasticsearch, elastic demand",
    "RESTful, the rest of the team",
    "REST, the rest of the team",
    "Go, we go fast",
    "Go, Go ahead and apply",
    "Go, a Go-to-market plan",
    "Go, our Go To Market team",
    "Node, every node of the cluster",
    "Excel, Excel at what you do",
    "HR, 25 USD/hr",
    "Microsoft Excel, excel at what you do",
    "assembler, an assembly line",
    "Java, JavaScript",
    "C, C++ and C#",
    "R, R&D",
    "Go, go-to-market"
  })
  void takesNoEverydayWordForASkill(String skill, String description) {
    assertThat(place(Postings.described(description), skill)).isEqualTo(Place.NOWHERE);
  }

  @Test
  void anEverydayWordCountsInATitleAndAmongListedSkills() {
    assertThat(place(Postings.titled("Go / Node Engineer"), "golang")).isEqualTo(Place.TITLE);
    assertThat(place(Postings.titled("Go / Node Engineer"), "Node.js")).isEqualTo(Place.TITLE);
    assertThat(place(Postings.with(content -> content.skills(List.of("Go", "TS"))), "golang"))
        .isEqualTo(Place.TEXT);
  }

  @Test
  void aTitleCountsMoreThanWhateverElseNamesTheSkill() {
    JobPosting posting =
        Postings.with(content -> content.title("K8s Engineer").descriptionText("Kubernetes"));

    assertThat(place(posting, "Kubernetes")).isEqualTo(Place.TITLE);
  }

  private static Place place(JobPosting posting, String skill) {
    return NamedSkill.in(PreparedPosting.of(posting), PreparedSkill.of(new Skill(skill, 5, false)))
        .place();
  }
}
