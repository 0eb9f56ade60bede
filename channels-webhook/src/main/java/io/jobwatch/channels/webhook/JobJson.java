package io.jobwatch.channels.webhook;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.channel.Links;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.PostingTexts;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A job and its match as JSON objects. Every key is always there; what is unknown is null. */
final class JobJson {

  private final Detail detail;

  JobJson(Detail detail) {
    this.detail = detail;
  }

  /** The keys that both styles have. */
  Map<String, @Nullable Object> job(JobPosting posting) {
    PostingContent content = posting.content();
    Map<String, @Nullable Object> job = new TreeMap<>();
    job.put("id", posting.uid());
    job.put("title", cut(content.title()));
    job.put("company", cut(content.company()));
    job.put("company_tier", name(content.companyTier()));
    job.put("location", orNull(PostingTexts.location(content)));
    job.put("url", first(PostingTexts.links(content)));
    job.put("posted_date", Objects.toString(postedDate(content), null));
    job.put("salary", orNull(PostingTexts.salary(content)));
    job.put("keywords", list(content.skills()));
    return job;
  }

  /** The keys that both styles have, and those of the standard style. */
  Map<String, @Nullable Object> detailedJob(JobPosting posting) {
    PostingContent content = posting.content();
    Map<String, @Nullable Object> job = job(posting);
    job.put("apply_url", first(Links.safe(content.applyUrl()).stream().toList()));
    job.put("department", content.department() == null ? null : cut(content.department()));
    job.put("employment_type", lowerName(content.employmentType()));
    job.put("locations", list(content.locations()));
    job.put("posted_at", Objects.toString(content.postedAt(), null));
    job.put("salary_range", content.salary() == null ? null : range(content.salary()));
    job.put("workplace", lowerName(content.workplace()));
    return job;
  }

  /** The alert that a match is of. */
  @Nullable Map<String, @Nullable Object> alert(MessageItem item) {
    if (item.alertId().length() > detail.id()) {
      return null;
    }
    Map<String, @Nullable Object> alert = new TreeMap<>();
    alert.put("id", item.alertId());
    alert.put("name", cut(item.alertName()));
    return alert;
  }

  Map<String, @Nullable Object> matchAnalysis(Verdict.Scored verdict) {
    Map<String, @Nullable Object> analysis = new TreeMap<>();
    analysis.put("score", verdict.score());
    analysis.put("priority", verdict.priority().wireName());
    analysis.put("matched_skills", list(verdict.matchedSkills()));
    analysis.put("skill_gaps", list(verdict.skillGaps()));
    analysis.put("why_perfect", cut(String.join(" ", verdict.reasons())));
    return analysis;
  }

  private static Map<String, @Nullable Object> range(Salary salary) {
    Map<String, @Nullable Object> range = new TreeMap<>();
    range.put("min", salary.min());
    range.put("max", salary.max());
    range.put("currency", salary.currency());
    range.put("period", lowerName(salary.period()));
    return range;
  }

  private static @Nullable LocalDate postedDate(PostingContent content) {
    if (content.postedOn() != null || content.postedAt() == null) {
      return content.postedOn();
    }
    return content.postedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private @Nullable String first(List<URI> links) {
    return links.stream()
        .map(URI::toString)
        .filter(link -> link.length() <= detail.link())
        .findFirst()
        .orElse(null);
  }

  private List<String> list(List<String> texts) {
    return texts.stream().limit(detail.list()).map(this::cut).toList();
  }

  private @Nullable String orNull(String text) {
    return text.isEmpty() ? null : cut(text);
  }

  private String cut(String text) {
    return MessageTexts.cut(text, detail.text());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static @Nullable String lowerName(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }
}
