package io.jobwatch.ingest;

import io.jobwatch.internal.text.CleanHtml;
import io.jobwatch.internal.text.HtmlCleaner;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.internal.text.WebAddress;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what a scraper read before it is stored, whoever wrote the scraper: this is the border
 * behind which texts are well-formed and HTML is harmless. What cannot be cleaned is refused whole.
 */
final class ContentCleaner {

  private static final int MAX_RAW = 1_000_000;

  private ContentCleaner() {}

  /**
   * The content, cleaned, with what the source knows of its employer.
   *
   * @throws IllegalArgumentException if a text is missing or too long, and why
   */
  static PostingContent clean(PostingContent content, Source source) {
    CleanHtml description = HtmlCleaner.clean(content.descriptionHtml());
    String text = TextCleaner.multiLine(content.descriptionText());
    String raw = content.raw();
    return content.toBuilder()
        .title(TextCleaner.oneLine(content.title()))
        .company(TextCleaner.oneLine(content.company()))
        .companyTier(content.companyTier() == null ? source.companyTier() : content.companyTier())
        .locations(places(content.locations()))
        .department(line(content.department()))
        .team(line(content.team()))
        .employmentTypeText(line(content.employmentTypeText()))
        .salaryText(line(content.salaryText()))
        .descriptionHtml(description.html())
        .descriptionText(text.isEmpty() ? description.text() : text)
        .skills(lines(content.skills()))
        .url(address(content.url()))
        .applyUrl(address(content.applyUrl()))
        .language(line(content.language()))
        .raw(raw == null || raw.length() > MAX_RAW ? null : TextCleaner.wellFormed(raw))
        .build();
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream()
        .map(TextCleaner::oneLine)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  /** Each place once, however it is spelled the second time. */
  private static List<String> places(List<String> texts) {
    Set<String> known = new HashSet<>();
    return lines(texts).stream().filter(place -> known.add(WordFolding.fold(place))).toList();
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : TextCleaner.oneLine(text);
    return line.isEmpty() ? null : line;
  }

  private static @Nullable URI address(@Nullable URI uri) {
    return Optional.ofNullable(uri).map(URI::toString).flatMap(WebAddress::parse).orElse(null);
  }
}
