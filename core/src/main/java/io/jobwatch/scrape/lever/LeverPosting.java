package io.jobwatch.scrape.lever;

import io.jobwatch.internal.board.BoardDates;
import io.jobwatch.internal.board.BoardJson;
import io.jobwatch.internal.board.BoardNames;
import io.jobwatch.internal.board.JsonFields;
import io.jobwatch.internal.text.CleanHtml;
import io.jobwatch.internal.text.EmploymentTypeReader;
import io.jobwatch.internal.text.SeniorityReader;
import io.jobwatch.internal.text.WorkplaceReader;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.model.Workplace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one posting of a Lever site.
 *
 * <p>The raw record is the posting's JSON without the texts that are kept as the description. The
 * only date is that of creation, in UTC, so the day in the site's own zone stays unknown.
 */
final class LeverPosting {

  private final Source source;

  LeverPosting(Source source) {
    this.source = source;
  }

  PostingContent read(JsonFields posting) {
    String title = posting.line("text").orElse("");
    JsonFields categories = posting.object("categories");
    Optional<String> commitment = categories.line("commitment");
    List<String> locations = locations(posting, categories);
    LeverPay pay = LeverPay.read(posting, locations);
    CleanHtml description = LeverText.read(posting);
    return PostingContent.builder(title, BoardNames.company(source))
        .companyTier(source.companyTier())
        .locations(locations)
        .department(categories.line("department").orElse(null))
        .team(categories.line("team").orElse(null))
        .employmentTypeText(commitment.orElse(null))
        .employmentType(commitment.flatMap(EmploymentTypeReader::read).orElse(null))
        .workplace(workplace(posting, locations).orElse(null))
        .seniority(SeniorityReader.read(title).orElse(null))
        .salary(pay.salary().orElse(null))
        .salaryText(pay.text().orElse(null))
        .descriptionHtml(description.html())
        .descriptionText(description.text())
        .url(posting.address("hostedUrl").orElse(null))
        .applyUrl(posting.address("applyUrl").orElse(null))
        .postedAt(posting.line("createdAt").flatMap(BoardDates::epochMillis).orElse(null))
        .raw(BoardJson.raw(posting.node(), LeverText.KEYS))
        .build();
  }

  /** The main place first; a posting that names none has at least its country. */
  private static List<String> locations(JsonFields posting, JsonFields categories) {
    Set<String> places = new LinkedHashSet<>(categories.places("location"));
    places.addAll(categories.places("allLocations"));
    if (places.isEmpty()) {
      posting
          .line("country")
          .filter(code -> code.matches("[A-Za-z]{2}"))
          .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
          .ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  /** The document spells {@code on-site}, the API {@code onsite}. */
  private static Optional<Workplace> workplace(JsonFields posting, List<String> locations) {
    return posting
        .line("workplaceType")
        .flatMap(WorkplaceReader::read)
        .or(() -> WorkplaceReader.ofLocations(locations));
  }
}
