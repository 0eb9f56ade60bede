package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.Salary;
import io.jobwatch.model.Workplace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the readers understand of real boards, where {@code JOBWATCH_RECORDINGS} names a folder of
 * them. The table is written to {@code target/normalisation.txt}. Each floor is a little below what
 * was measured, so that a reader that gets worse is noticed.
 */
class NormalisationReportTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path REPORT = Path.of("target", "normalisation.txt");
  private static final List<String> TABLE = new ArrayList<>();
  private static final List<JsonNode> POSTINGS = new ArrayList<>();
  private static final Set<String> KNOWN = new HashSet<>();

  @BeforeAll
  static void needsRecordings() {
    String folder = System.getenv("JOBWATCH_RECORDINGS");
    assumeTrue(folder != null, "Skipped: set JOBWATCH_RECORDINGS to a folder of recordings.");
    Path root = Path.of(String.valueOf(folder));
    for (String part : List.of("recorded", "series", "corpus")) {
      try (Stream<Path> files = Files.walk(root.resolve(part))) {
        files.filter(NormalisationReportTest::isAnswer).sorted().forEach(file -> add(read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(POSTINGS).hasSizeGreaterThan(7_000);
    TABLE.add("reader | values | distinct | understood | distinct understood | not: kinds");
  }

  @AfterAll
  static void writeReport() throws IOException {
    if (TABLE.size() > 1) {
      Files.createDirectories(REPORT.getParent());
      Files.write(REPORT, TABLE);
    }
  }

  @Test
  void placesAreUnderstood() {
    Understood places = new Understood("place or workplace of a location");
    Understood countries = new Understood("country or area of a location");
    locations().forEach(text -> places.add(text, isUnderstood(PlaceReader.read(text))));
    locations().forEach(text -> countries.add(text, !PlaceReader.read(text).places().isEmpty()));

    assertThat(report(places)).isGreaterThan(0.97);
    assertThat(report(countries)).isGreaterThan(0.93);
  }

  /** The board's own address of the same place; a remote job's is often the employer's. */
  @Test
  void countriesAreThoseOfTheAddress() {
    Understood same = new Understood("country, as in the address of the same posting");
    for (JsonNode posting : POSTINGS) {
      String address = posting.at("/address/postalAddress/addressCountry").asText("");
      List<Place> expected = PlaceReader.places(address);
      List<Place> read = PlaceReader.places(posting.path("location").asText(""));
      if (expected.size() == 1 && read.size() == 1 && read.get(0).country() != null) {
        boolean equal = String.valueOf(read.get(0).country()).equals(expected.get(0).country());
        same.add(posting.path("location").asText(""), equal);
      }
    }

    assertThat(report(same)).isGreaterThan(0.995);
  }

  @Test
  void levelsAreNamedInTitles() {
    Understood levels = new Understood("level in a title (many name none)");
    values("title", "text", "name")
        .forEach(t -> levels.add(t, SeniorityReader.read(t).isPresent()));

    assertThat(report(levels)).isGreaterThan(0.4);
  }

  @Test
  void employmentTypesAreUnderstood() {
    Understood types = new Understood("employment type");
    values(
            "employmentType",
            "commitment",
            "employment_type_code",
            "employment_type",
            "typeOfEmployment")
        .forEach(
            text ->
                types.add(
                    text,
                    EmploymentTypeReader.read(text).orElse(EmploymentType.OTHER)
                        != EmploymentType.OTHER));

    assertThat(report(types)).isGreaterThan(0.98);
  }

  @Test
  void workplacesAreUnderstood() {
    Understood workplaces = new Understood("workplace type");
    values("workplaceType", "workplace")
        .forEach(text -> workplaces.add(text, WorkplaceReader.read(text).isPresent()));
    Understood flags = new Understood("remote in a location, as in the flag of the same posting");
    for (JsonNode posting : POSTINGS) {
      String location = posting.path("location").asText("");
      if (posting.path("isRemote").isBoolean()
          && WorkplaceReader.read(location).equals(Optional.of(Workplace.REMOTE))) {
        flags.add(location, posting.path("isRemote").asBoolean());
      }
    }

    assertThat(report(workplaces)).isGreaterThan(0.99);
    assertThat(report(flags)).isGreaterThan(0.95);
  }

  @Test
  void salariesAreUnderstood() {
    Understood salaries = new Understood("salary in words, a bare $ being the board's USD");
    Understood guarded = new Understood("salary in words, a bare $ judged by the places");
    Understood same = new Understood("range, as in the board's own short form");
    for (JsonNode posting : POSTINGS) {
      JsonNode pay = posting.path("compensation");
      String words = pay.path("compensationTierSummary").asText("");
      if (words.isEmpty()) {
        continue;
      }
      Optional<Salary> salary = SalaryReader.read(words, Optional.of("USD"));
      List<String> places = List.of(posting.path("location").asText(""));
      salaries.add(words, salary.isPresent());
      guarded.add(words, SalaryReader.read(words, SalaryReader.dollarAt(places)).isPresent());
      String shortForm = pay.path("scrapeableCompensationSalarySummary").asText("");
      Optional<Salary> other = SalaryReader.read(shortForm, Optional.of("USD"));
      if (salary.isPresent() && other.isPresent()) {
        same.add(words, range(salary.get()).equals(range(other.get())));
      }
    }

    assertThat(report(salaries)).isGreaterThan(0.98);
    assertThat(report(guarded)).isGreaterThan(0.85);
    assertThat(report(same)).isGreaterThan(0.99);
  }

  @Test
  void periodsAreUnderstood() {
    Understood periods = new Understood("salary period");
    POSTINGS.stream()
        .map(posting -> posting.at("/salaryRange/interval").asText(""))
        .filter(text -> !text.isEmpty())
        .forEach(text -> periods.add(text, SalaryPeriodReader.read(text).isPresent()));
    POSTINGS.stream()
        .map(posting -> posting.at("/compensation/compensationTierSummary").asText(""))
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(" per "))
        .forEach(text -> periods.add(text, SalaryPeriodReader.read(text).isPresent()));

    assertThat(report(periods)).isGreaterThan(0.98);
  }

  private static double report(Understood understood) {
    TABLE.add(understood.row());
    return understood.share();
  }

  private static boolean isUnderstood(ReadPlaces read) {
    return !read.places().isEmpty() || read.workplace().isPresent();
  }

  private static String range(Salary salary) {
    return salary.min() + " " + salary.max() + " " + salary.currency();
  }

  private static List<String> locations() {
    List<String> texts = new ArrayList<>(values("location", "locationsText"));
    for (JsonNode posting : POSTINGS) {
      posting.path("secondaryLocations").forEach(one -> addText(one.path("location"), texts));
      posting.path("categories").path("allLocations").forEach(one -> addText(one, texts));
    }
    return texts;
  }

  /** The texts of these fields, of their names and labels, and of Lever's categories. */
  private static List<String> values(String... keys) {
    List<String> texts = new ArrayList<>();
    for (JsonNode posting : POSTINGS) {
      for (String key : keys) {
        JsonNode value = posting.path(key);
        addText(value, texts);
        addText(value.path("name"), texts);
        addText(value.path("label"), texts);
        addText(posting.path("categories").path(key), texts);
      }
    }
    return texts;
  }

  private static void addText(JsonNode value, List<String> texts) {
    if (value.isTextual() && !value.asText().isBlank()) {
      texts.add(value.asText());
    }
  }

  private static boolean isAnswer(Path file) {
    String name = file.toString();
    return name.matches(".*\\.json(\\.gz)?") && !name.matches(".*(metadata|departments).*");
  }

  /** The postings of an answer, but not one that an answer of another day has too. */
  private static void add(JsonNode answer) {
    JsonNode list = answer;
    for (String key : List.of("jobs", "content", "offers", "results", "jobPostings")) {
      list = answer.path(key).isArray() ? answer.path(key) : list;
    }
    for (JsonNode posting : list.isArray() ? list : MAPPER.createArrayNode().add(list)) {
      String id = posting.path("jobUrl").asText(posting.path("id").asText(""));
      if (id.isEmpty() || KNOWN.add(id)) {
        POSTINGS.add(posting);
      }
    }
  }

  private static JsonNode read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
