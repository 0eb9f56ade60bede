package io.jobwatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyFileTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("REGION", "eu", "EMPTY", "");

  @Example
  void readsWhatPeopleWrite() {
    CompanyFile file =
        CompanyFile.parse(
            "jobs.yml",
            """
            companies:
              - name: Orbit Works
                site: https://orbitworks.example
                careers-url: https://orbitworks.example/jobs
                industry: Space
                size: 51-200
                location: Lisbon
                tier: a
                metadata: {crm: 17}
              - name: Tin Can
                enabled: false
            sources:
              - scraper: greenhouse
                board: orbitworks
                company: Orbit Works
                tier: A
                options: {region: "${REGION}"}
                interval: PT30M
              - scraper: lever
                board: tincan
                schedule: daily at 07:30
                zone: Europe/Berlin
                locations: [Germany, " Wien ", "${REGION}", NO]
                or-remote: yes
                quiet-start: yes
            """,
            ENVIRONMENT);

    assertThat(file.companies())
        .containsExactly(
            Company.of("Orbit Works")
                .pages(
                    URI.create("https://orbitworks.example"),
                    URI.create("https://orbitworks.example/jobs"))
                .about("Space", "51-200", "Lisbon")
                .tier(CompanyTier.A)
                .metadata("crm", "17"),
            Company.of("Tin Can").enabled(false));
    assertThat(file.sources())
        .containsExactly(
            Source.of("greenhouse", "orbitworks")
                .company("Orbit Works")
                .tier(CompanyTier.A)
                .option("region", "eu")
                .every(Duration.ofMinutes(30)),
            Source.of("lever", "tincan")
                .at(Frequency.daily(LocalTime.of(7, 30)), ZoneId.of("Europe/Berlin"))
                .locations("Germany", "Wien", "eu", "NO")
                .orRemote(true)
                .quietStart(true));
  }

  @Example
  void readsTextsAsTheyAreWrittenWhateverTheyLookLike() {
    for (String text :
        List.of(
            "01067",
            "007",
            "1_000",
            "0x1F",
            "3.10",
            "1e3",
            "+5",
            ".5",
            ".inf",
            "-0",
            "1:30",
            "NO",
            "On",
            "2026-01-01")) {
      CompanyFile file =
          parse(
              """
              companies:
                - {name: %1$s, size: %1$s, location: %1$s, metadata: {%1$s: %1$s}}
              sources:
                - {scraper: lever, board: %1$s, options: {region: %1$s}}
              """
                  .formatted(text));

      assertThat(file.companies())
          .containsExactly(Company.of(text).about(null, text, text).metadata(text, text));
      assertThat(file.sources()).containsExactly(Source.of("lever", text).option("region", text));
    }
  }

  @Example
  void readsWhatItWritesOfTextsThatLookLikeOtherThings() {
    for (String text : List.of("007", "0x1F", "3.10", "1e3", "no", "true", "null", "~", "1:30")) {
      CompanyFile file =
          new CompanyFile(
              List.of(Company.of(text).metadata(text, text)), List.of(Source.of("lever", text)));

      assertThat(parse(file.toYaml())).isEqualTo(file);
    }
  }

  @Example
  void readsFlagsInEachSpellingOfYaml() {
    for (String no : List.of("false", "False", "no", "NO", "n", "off", "'false'")) {
      assertThat(parse("companies: [{name: A, enabled: " + no + "}]").companies())
          .containsExactly(Company.of("A").enabled(false));
    }
    for (String yes : List.of("true", "TRUE", "yes", "y", "on", "~", "null", "")) {
      assertThat(parse("companies: [{name: A, enabled: " + yes + "}]").companies())
          .containsExactly(Company.of("A"));
    }
    assertThat(refusal("companies: [{name: A, enabled: 0}]").faults())
        .extracting(fault -> fault.key())
        .containsExactly("companies[0].enabled");
  }

  @Example
  void takesNothingForAValueThatIsNotThere() {
    assertThat(parse("companies: [{name: A, size: null, location: ~, industry: , site: ''}]"))
        .isEqualTo(new CompanyFile(List.of(Company.of("A")), List.of()));
  }

  @Example
  void refusesASecondDocumentAmongTheOtherFaults() {
    ConfigurationException refusal =
        refusal("companies:\n  - {name: A, tier: Z}\n---\nsources:\n  - {scraper: lever}\n");

    assertThat(refusal.faults())
        .extracting(fault -> fault.key())
        .containsExactlyInAnyOrder("line 4, column 1", "companies[0].tier");
    assertThat(refusal).hasMessageContaining("another document begins");
  }

  @Example
  void refusesASecondDocumentAfterAnEmptyOne() {
    assertThat(refusal("---\n---\ncompanies: [{name: A}]\n").faults()).hasSize(1);
  }

  @Example
  void tellsTheFaultsOfADocumentBesideABrokenSecondOne() {
    assertThat(refusal("companies: [{name: A, tier: Z}]\n--- }\n").faults())
        .extracting(fault -> fault.key())
        .contains("companies[0].tier")
        .hasSize(2);
  }

  @Example
  void readsADocumentBetweenItsMarks() {
    assertThat(parse("%YAML 1.1\n---\ncompanies: [{name: A}]\n...\n").companies())
        .containsExactly(Company.of("A"));
  }

  @Example
  void refusesAliases() {
    ConfigurationException refusal =
        refusal("companies:\n  - {name: &who A, industry: *who}\n  - {name: B, tier: Z}\n");

    assertThat(refusal.faults())
        .extracting(fault -> fault.key())
        .containsExactlyInAnyOrder("line 2, column 30", "companies[1].tier");
  }

  @Example
  void tellsAllThatIsWrongAtOnce() {
    ConfigurationException refusal =
        refusal(
            """
            companies:
              - site: https://orbitworks.example
                tier: Z
                colour: red
              - name: Tin Can
                size: "%s"
              - name: Twice
              - name: Twice
            sources:
              - scraper: greenhouse
                board: ${BOARD}
                interval: soon
              - scraper: lever
                board: b
                schedule: daily
              - scraper: lever
                board: c
                schedule: now and then
                zone: Europe/Berlin
              - just a text
            soruces: []
            """
                .formatted("x".repeat(101)));

    assertThat(refusal.faults())
        .extracting(fault -> fault.key())
        .containsExactlyInAnyOrder(
            "companies[0].name",
            "companies[0].tier",
            "companies[0].colour",
            "companies[1]",
            "companies",
            "sources[0].board",
            "sources[0].interval",
            "sources[1].zone",
            "sources[2]",
            "sources[3]",
            "sources[3].scraper",
            "sources[3].board",
            "soruces",
            "BOARD");
    assertThat(refusal)
        .hasMessageStartingWith("File 'jobs.yml' cannot be configured: 14 faults.")
        .hasMessageContaining("BOARD '': no such variable is set. Set it, or give");
  }

  @Example
  void namesEveryKeyThereIsWhereOneIsUnknown() {
    assertThat(refusal("companies: [{nam: A}]"))
        .hasMessageContaining("industry, location, metadata, name");
    assertThat(refusal("sources: [{bord: a}]"))
        .hasMessageContaining("locations, options, or-remote, quiet-start");
  }

  @Example
  void tellsAllThatIsWrongWithLocationsAtOnce() {
    String tooLong = "x".repeat(201);
    ConfigurationException refusal =
        refusal(
            """
            sources:
              - {scraper: a, board: a, locations: [Berlin, '', %s, {a: b}, ~], or-remote: maybe}
              - {scraper: b, board: b, locations: Berlin}
              - {scraper: c, board: c, or-remote: true, tier: Z}
              - {scraper: d, board: d, locations: [%s], tier: Z}
              - {scraper: e, board: e, locations: [' '], or-remote: true}
            """
                .formatted(
                    tooLong,
                    IntStream.range(0, 501)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "))));

    assertThat(refusal.faults())
        .extracting(fault -> fault.key())
        .containsExactlyInAnyOrder(
            "sources[0].locations[1]",
            "sources[0].locations[2]",
            "sources[0].locations[3]",
            "sources[0].locations[4]",
            "sources[0].or-remote",
            "sources[1].locations",
            "sources[2].or-remote",
            "sources[2].tier",
            "sources[3].locations",
            "sources[3].tier",
            "sources[4].locations[0]");
    assertThat(refusal)
        .hasMessageContaining("it is blank")
        .hasMessageContaining("it has 201 characters")
        .hasMessageContaining("Use a number from 0 to 500");
  }

  @Example
  void saysWhereATextIsNoYamlWithoutShowingIt() {
    ConfigurationException refusal = refusal("sources:\n  - token: s3cret\n   board: x\n");

    assertThat(refusal).hasMessageContaining("line 3").hasMessageNotContaining("s3cret");
  }

  @Example
  void saysThatAFileIsTooLong() {
    String company = "  - {name: '" + "x".repeat(60) + "'}\n";
    String file = "companies:\n" + company.repeat(3 * 1024 * 1024 / company.length() + 1);

    assertThat(refusal(file).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("more than 3145728", "Split it"));
  }

  @Example
  void refusesAKeyThatIsThereTwice() {
    assertThat(refusal("companies:\n  - name: A\n    name: B\n").faults()).hasSize(1);
  }

  @Example
  void refusesWhatIsNoListAndNoText() {
    assertThat(refusal("companies: {name: A}\nsources: [{scraper: a, board: [1]}]").faults())
        .extracting(fault -> fault.key())
        .contains("companies", "sources[0].board");
  }

  @Example
  void anEmptyFileHasNothing() {
    assertThat(parse("")).isEqualTo(new CompanyFile(List.of(), List.of()));
    assertThat(parse("companies:\nsources:\n")).isEqualTo(new CompanyFile(List.of(), List.of()));
  }

  @Example
  void takesDefaultsForVariablesThatAreNotSet() {
    String yaml =
        "companies: [{name: '${NAME:-Orbit} $${NAME} ${EMPTY:-is} ${REGION:-us} ${REGION}'}]";

    assertThat(parse(yaml).companies()).containsExactly(Company.of("Orbit ${NAME} is eu eu"));
  }

  @Property
  void readsWhatItWrites(@ForAll("files") CompanyFile file) {
    assertThat(parse(file.toYaml())).isEqualTo(file);
  }

  @Example
  void keepsLineEndsThatOnlyYamlKnows() {
    for (String name : List.of("a\u0085b", "a\u2028b", "a\u2029b")) {
      Company company = Company.of(name).metadata(name, name);
      CompanyFile file = new CompanyFile(List.of(company), List.of());

      assertThat(parse(file.toYaml())).isEqualTo(file);
    }
  }

  @Test
  void goesThroughAFile(@TempDir Path folder) throws IOException {
    CompanyFile file =
        new CompanyFile(List.of(Company.of("Ørbit")), List.of(Source.of("lever", "ørbit")));
    file.write(folder.resolve("jobs.yml"));

    assertThat(CompanyFile.read(folder.resolve("jobs.yml"))).isEqualTo(file);
  }

  @Provide
  Arbitrary<CompanyFile> files() {
    // Options lose outer blanks and texts of blanks only, and YAML has no lone surrogates.
    Arbitrary<String> texts =
        Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20),
                Arbitraries.of(
                    "no", "0x1F", "1e3", "null", "~", "${A}", "$${", "a: b", "- x", "#", "'"),
                Arbitraries.strings()
                    .withChars("${}:-A\"'\\\n\t #é中")
                    .ofMinLength(1)
                    .ofMaxLength(12))
            .map(text -> "x" + text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\uFEFF]", "") + "x");
    Arbitrary<Company> companies =
        Combinators.combine(
                texts, texts.injectNull(0.5), texts, Arbitraries.of(CompanyTier.values()))
            .as(
                (name, industry, value, tier) ->
                    Company.of(name)
                        .about(industry, null, value)
                        .tier(tier)
                        .enabled(tier != CompanyTier.B)
                        .metadata(value, name));
    Arbitrary<Source> sources =
        Combinators.combine(texts, texts, Arbitraries.integers().between(1, 100_000), texts)
            .as(
                (board, company, seconds, value) ->
                    seconds % 3 == 0
                        ? Source.of("lever", board)
                            .at(Frequency.cron("0 8 * * *"), ZoneId.of("Asia/Tokyo"))
                        : Source.of("greenhouse", board)
                            .company(company)
                            .every(Duration.ofSeconds(seconds))
                            .option("region", value)
                            .locations(value, board)
                            .orRemote(seconds % 5 == 0)
                            .enabled(seconds % 2 == 0)
                            .quietStart(seconds % 7 == 0));
    return Combinators.combine(
            companies.list().uniqueElements(Company::name).ofMaxSize(4),
            sources.list().uniqueElements(Source::id).ofMaxSize(4))
        .as(CompanyFile::new);
  }

  private static CompanyFile parse(String yaml) {
    return CompanyFile.parse("jobs.yml", yaml, ENVIRONMENT);
  }

  private static ConfigurationException refusal(String yaml) {
    return catchThrowableOfType(ConfigurationException.class, () -> parse(yaml));
  }
}
