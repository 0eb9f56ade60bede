package io.jobwatch.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a board says of a job, cleaned and normalised. What the board does not say is {@code null}
 * or empty; it is never guessed.
 *
 * @param title the title, one line of plain text
 * @param company the employer's name
 * @param companyTier the tier the host gave the employer, or {@code null}
 * @param locations the places of work as the board spells them, each on its own
 * @param department the department, or {@code null}
 * @param team the team, or {@code null}
 * @param employmentType the kind of contract, or {@code null} when the board does not say
 * @param employmentTypeText the kind of contract in the board's words, or {@code null}
 * @param workplace on site, hybrid or remote, or {@code null} when the board does not say
 * @param seniority the level, or {@code null} when the title names none
 * @param salary the salary as normalised, or {@code null}
 * @param salaryText the salary as found, or {@code null}
 * @param descriptionHtml the description as sanitised HTML, maybe empty
 * @param descriptionText the description as plain text, maybe empty
 * @param skills the keywords or skills that the board lists apart from the text
 * @param url the posting's public page, or {@code null}
 * @param applyUrl the application form, or {@code null}
 * @param language the language tag of the text, or {@code null}
 * @param postedAt the moment it was posted, or {@code null}
 * @param postedOn the day it was posted in the board's own zone, or {@code null}
 * @param closesOn the last day to apply, or {@code null}
 * @param raw the board's own record of the posting, for hosts that need more; or {@code null}
 */
public record PostingContent(
    String title,
    String company,
    @Nullable CompanyTier companyTier,
    List<String> locations,
    @Nullable String department,
    @Nullable String team,
    @Nullable EmploymentType employmentType,
    @Nullable String employmentTypeText,
    @Nullable Workplace workplace,
    @Nullable Seniority seniority,
    @Nullable Salary salary,
    @Nullable String salaryText,
    String descriptionHtml,
    String descriptionText,
    List<String> skills,
    @Nullable URI url,
    @Nullable URI applyUrl,
    @Nullable String language,
    @Nullable Instant postedAt,
    @Nullable LocalDate postedOn,
    @Nullable LocalDate closesOn,
    @Nullable String raw) {

  /** The longest title, in UTF-16 code units. */
  public static final int MAX_TITLE = 1_000;

  /** Where a day ends last. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /** Checks title and company and copies the lists. */
  public PostingContent {
    Checks.text("Posting title", title, MAX_TITLE);
    Checks.text("Posting company", company, MAX_TITLE);
    locations = List.copyOf(locations);
    skills = List.copyOf(skills);
  }

  /**
   * A builder for a posting with this title at this company.
   *
   * @param title the title
   * @param company the employer's name
   * @return a new builder
   */
  public static PostingContentBuilder builder(String title, String company) {
    return new PostingContentBuilder(title, company);
  }

  /**
   * A builder that starts with this content.
   *
   * @return a new builder
   */
  public PostingContentBuilder toBuilder() {
    return new PostingContentBuilder(this);
  }

  /**
   * The fields in which this content differs from another.
   *
   * @param other the content to compare with
   * @return the fields, in their declared order; empty when {@link #hash()} is the same
   */
  public Set<PostingField> changedFields(PostingContent other) {
    EnumSet<PostingField> changed = EnumSet.noneOf(PostingField.class);
    for (PostingField field : PostingField.values()) {
      if (!values(field).equals(other.values(field))) {
        changed.add(field);
      }
    }
    return changed;
  }

  /**
   * The content's hash: equal exactly when no {@link PostingField} differs. The raw record takes no
   * part, since boards touch it without changing the job.
   *
   * @return the lower-case hexadecimal SHA-256, 64 characters
   */
  public String hash() {
    return ContentHash.of(EnumSet.allOf(PostingField.class).stream().map(this::values));
  }

  /**
   * The hash of the {@linkplain PostingField#significant() significant} fields: equal when a person
   * who knows one content learns nothing of weight from the other. Case, widths and blanks of texts
   * and the order of places have no weight; the kind of contract is taken in the board's words
   * where it has some, and the salary as amounts where there are some.
   *
   * @return the lower-case hexadecimal SHA-256, 64 characters
   * @see JobPosting#offerHash()
   */
  public String significantHash() {
    return Offer.hash(this);
  }

  /**
   * When it was posted by the board's date, at the latest: where the board names the day only, the
   * last moment of that day anywhere on earth.
   *
   * @return the moment, maybe in the future; nothing if there is no date
   */
  public Optional<Instant> postedBy() {
    return Optional.ofNullable(postedAt)
        .or(
            () ->
                Optional.ofNullable(postedOn)
                    .map(day -> day.atTime(LocalTime.MAX).toInstant(LAST_ZONE)));
  }

  /** The values of a field, exactly. */
  List<String> values(PostingField field) {
    return switch (field) {
      case TITLE -> List.of(title);
      case COMPANY -> List.of(company);
      case COMPANY_TIER -> texts(companyTier);
      case LOCATIONS -> locations;
      case DEPARTMENT -> texts(department);
      case TEAM -> texts(team);
      case EMPLOYMENT_TYPE -> texts(employmentType, employmentTypeText);
      case WORKPLACE -> texts(workplace);
      case SENIORITY -> texts(seniority);
      case SALARY -> texts(salary, salaryText);
      case DESCRIPTION -> List.of(descriptionHtml, descriptionText);
      case SKILLS -> skills;
      case LINKS -> texts(url, applyUrl);
      case LANGUAGE -> texts(language);
      case DATES -> texts(postedAt, postedOn, closesOn);
    };
  }

  private static List<String> texts(@Nullable Object... values) {
    return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
  }
}
