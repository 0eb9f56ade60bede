package io.jobwatch.scrape.greenhouse;

import io.jobwatch.internal.board.BoardDates;
import io.jobwatch.internal.board.BoardJson;
import io.jobwatch.internal.board.BoardNames;
import io.jobwatch.internal.board.JsonFields;
import io.jobwatch.internal.text.CleanHtml;
import io.jobwatch.internal.text.EmploymentTypeReader;
import io.jobwatch.internal.text.EscapedHtml;
import io.jobwatch.internal.text.HtmlCleaner;
import io.jobwatch.internal.text.LanguageTag;
import io.jobwatch.internal.text.SeniorityReader;
import io.jobwatch.internal.text.WorkplaceReader;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one job of a Greenhouse board.
 *
 * <p>The raw record is the job's JSON without {@code content}, which is kept as the description.
 */
final class GreenhousePosting {

  private static final Set<String> NOT_RAW = Set.of("content");

  private final Source source;

  GreenhousePosting(Source source) {
    this.source = source;
  }

  PostingContent read(JsonFields job) {
    String title = job.line("title").orElse("");
    GreenhouseMetadata metadata = new GreenhouseMetadata(job.objects("metadata"));
    GreenhousePay pay = GreenhousePay.read(job);
    CleanHtml description =
        job.text("content")
            .map(EscapedHtml::decode)
            .map(HtmlCleaner::clean)
            .orElse(CleanHtml.EMPTY);
    List<String> locations = job.object("location").places("name");
    Optional<String> published = job.line("first_published");
    Optional<String> employmentType = metadata.employmentType();
    return PostingContent.builder(
            title, job.line("company_name").orElseGet(() -> BoardNames.company(source)))
        .companyTier(source.companyTier())
        .locations(locations)
        .department(names(job, "departments").findFirst().orElse(null))
        .employmentTypeText(employmentType.orElse(null))
        .employmentType(employmentType.flatMap(EmploymentTypeReader::read).orElse(null))
        .workplace(workplace(metadata, locations, job).orElse(null))
        .seniority(SeniorityReader.read(title).orElse(null))
        .salary(pay.salary().orElse(null))
        .salaryText(pay.text().orElse(null))
        .descriptionHtml(description.html())
        .descriptionText(description.text())
        .url(job.address("absolute_url").orElse(null))
        .language(job.line("language").flatMap(LanguageTag::parse).orElse(null))
        .postedAt(published.flatMap(BoardDates::moment).orElse(null))
        .postedOn(published.flatMap(BoardDates::day).orElse(null))
        .closesOn(job.line("application_deadline").flatMap(BoardDates::day).orElse(null))
        .raw(BoardJson.raw(job.node(), NOT_RAW))
        .build();
  }

  /**
   * The API has no field for it. The employer's own statement goes first, then the place, then the
   * offices, which count only where all say the same: they list every office that may hire.
   */
  private static Optional<Workplace> workplace(
      GreenhouseMetadata metadata, List<String> locations, JsonFields job) {
    return metadata
        .workplace()
        .or(() -> WorkplaceReader.ofLocations(locations))
        .or(() -> ofOffices(job));
  }

  private static Optional<Workplace> ofOffices(JsonFields job) {
    List<Optional<Workplace>> offices =
        names(job, "offices").map(WorkplaceReader::read).distinct().toList();
    return offices.size() == 1 ? offices.get(0) : Optional.empty();
  }

  private static Stream<String> names(JsonFields job, String key) {
    return job.objects(key).stream().flatMap(one -> one.line("name").stream());
  }
}
