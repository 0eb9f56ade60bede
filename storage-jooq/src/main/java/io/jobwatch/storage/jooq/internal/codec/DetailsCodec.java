package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a posting that have no column of their own: of its content all but title, company,
 * descriptions and the board's own record; and what makes it the offer that it is, and when it
 * appeared.
 */
public final class DetailsCodec {

  private static final String FIELD = "details";
  private static final int VERSION = 1;

  private DetailsCodec() {}

  /**
   * What was read.
   *
   * @param content the content, with the other parts
   * @param offer {@link io.jobwatch.model.JobPosting#offer()}
   * @param appearedAt {@link io.jobwatch.model.JobPosting#appearedAt()}
   */
  public record Details(
      PostingContent content, @Nullable String offer, @Nullable Instant appearedAt) {}

  /** As JSON, without the other parts of the content. */
  public static String write(Details details) {
    PostingContent content = details.content();
    return new JsonWriter()
        .constant("companyTier", content.companyTier())
        .texts("locations", content.locations())
        .text("department", content.department())
        .text("team", content.team())
        .constant("employmentType", content.employmentType())
        .text("employmentTypeText", content.employmentTypeText())
        .constant("workplace", content.workplace())
        .constant("seniority", content.seniority())
        .object("salary", SalaryCodec.json(content.salary()))
        .text("salaryText", content.salaryText())
        .texts("skills", content.skills())
        .text("url", content.url())
        .text("applyUrl", content.applyUrl())
        .text("language", content.language())
        .text("postedAt", content.postedAt())
        .text("postedOn", content.postedOn())
        .text("closesOn", content.closesOn())
        .text("offer", details.offer())
        .text("appearedAt", details.appearedAt())
        .document(FIELD, VERSION);
  }

  /** From JSON, into a content that has the other parts. */
  public static Details read(String json, PostingContentBuilder rest) {
    JsonReader reader = JsonReader.document(FIELD, json, VERSION);
    return new Details(
        content(reader, rest), reader.text("offer"), reader.parsed("appearedAt", Instant::parse));
  }

  private static PostingContent content(JsonReader reader, PostingContentBuilder rest) {
    return rest.companyTier(reader.constant("companyTier", CompanyTier.class))
        .locations(reader.texts("locations"))
        .department(reader.text("department"))
        .team(reader.text("team"))
        .employmentType(reader.constant("employmentType", EmploymentType.class))
        .employmentTypeText(reader.text("employmentTypeText"))
        .workplace(reader.constant("workplace", Workplace.class))
        .seniority(reader.constant("seniority", Seniority.class))
        .salary(SalaryCodec.salary(reader.object("salary")))
        .salaryText(reader.text("salaryText"))
        .skills(reader.texts("skills"))
        .url(reader.parsed("url", URI::create))
        .applyUrl(reader.parsed("applyUrl", URI::create))
        .language(reader.text("language"))
        .postedAt(reader.parsed("postedAt", Instant::parse))
        .postedOn(reader.parsed("postedOn", LocalDate::parse))
        .closesOn(reader.parsed("closesOn", LocalDate::parse))
        .build();
  }
}
