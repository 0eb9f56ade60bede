package io.jobwatch.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link PostingContent}; what is not set stays unknown. Not safe for use by several
 * threads at once.
 */
public final class PostingContentBuilder {

  private String title;
  private String company;
  private @Nullable CompanyTier companyTier;
  private List<String> locations = List.of();
  private @Nullable String department;
  private @Nullable String team;
  private @Nullable EmploymentType employmentType;
  private @Nullable String employmentTypeText;
  private @Nullable Workplace workplace;
  private @Nullable Seniority seniority;
  private @Nullable Salary salary;
  private @Nullable String salaryText;
  private String descriptionHtml = "";
  private String descriptionText = "";
  private List<String> skills = List.of();
  private @Nullable URI url;
  private @Nullable URI applyUrl;
  private @Nullable String language;
  private @Nullable Instant postedAt;
  private @Nullable LocalDate postedOn;
  private @Nullable LocalDate closesOn;
  private @Nullable String raw;

  PostingContentBuilder(String title, String company) {
    this.title = title;
    this.company = company;
  }

  PostingContentBuilder(PostingContent from) {
    this(from.title(), from.company());
    companyTier = from.companyTier();
    locations = from.locations();
    department = from.department();
    team = from.team();
    employmentType = from.employmentType();
    employmentTypeText = from.employmentTypeText();
    workplace = from.workplace();
    seniority = from.seniority();
    salary = from.salary();
    salaryText = from.salaryText();
    descriptionHtml = from.descriptionHtml();
    descriptionText = from.descriptionText();
    skills = from.skills();
    url = from.url();
    applyUrl = from.applyUrl();
    language = from.language();
    postedAt = from.postedAt();
    postedOn = from.postedOn();
    closesOn = from.closesOn();
    raw = from.raw();
  }

  /**
   * Sets the title.
   *
   * @param value the title
   * @return this builder
   */
  public PostingContentBuilder title(String value) {
    title = value;
    return this;
  }

  /**
   * Sets the employer's name.
   *
   * @param value the employer's name
   * @return this builder
   */
  public PostingContentBuilder company(String value) {
    company = value;
    return this;
  }

  /**
   * Sets the tier the host gave the employer.
   *
   * @param value the tier the host gave the employer, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder companyTier(@Nullable CompanyTier value) {
    companyTier = value;
    return this;
  }

  /**
   * Sets the places of work, each on its own.
   *
   * @param value the places of work, each on its own
   * @return this builder
   */
  public PostingContentBuilder locations(List<String> value) {
    locations = value;
    return this;
  }

  /**
   * Sets the department.
   *
   * @param value the department, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder department(@Nullable String value) {
    department = value;
    return this;
  }

  /**
   * Sets the team.
   *
   * @param value the team, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder team(@Nullable String value) {
    team = value;
    return this;
  }

  /**
   * Sets the kind of contract.
   *
   * @param value the kind of contract, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder employmentType(@Nullable EmploymentType value) {
    employmentType = value;
    return this;
  }

  /**
   * Sets the kind of contract in the board's words.
   *
   * @param value the kind of contract in the board's words, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder employmentTypeText(@Nullable String value) {
    employmentTypeText = value;
    return this;
  }

  /**
   * Sets on site, hybrid or remote.
   *
   * @param value on site, hybrid or remote, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder workplace(@Nullable Workplace value) {
    workplace = value;
    return this;
  }

  /**
   * Sets the level.
   *
   * @param value the level, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder seniority(@Nullable Seniority value) {
    seniority = value;
    return this;
  }

  /**
   * Sets the salary as normalised.
   *
   * @param value the salary as normalised, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder salary(@Nullable Salary value) {
    salary = value;
    return this;
  }

  /**
   * Sets the salary as found.
   *
   * @param value the salary as found, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder salaryText(@Nullable String value) {
    salaryText = value;
    return this;
  }

  /**
   * Sets the description as sanitised HTML.
   *
   * @param value the description as sanitised HTML
   * @return this builder
   */
  public PostingContentBuilder descriptionHtml(String value) {
    descriptionHtml = value;
    return this;
  }

  /**
   * Sets the description as plain text.
   *
   * @param value the description as plain text
   * @return this builder
   */
  public PostingContentBuilder descriptionText(String value) {
    descriptionText = value;
    return this;
  }

  /**
   * Sets the keywords or skills that the board lists.
   *
   * @param value the keywords or skills that the board lists
   * @return this builder
   */
  public PostingContentBuilder skills(List<String> value) {
    skills = value;
    return this;
  }

  /**
   * Sets the posting's public page.
   *
   * @param value the posting's public page, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder url(@Nullable URI value) {
    url = value;
    return this;
  }

  /**
   * Sets the application form.
   *
   * @param value the application form, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder applyUrl(@Nullable URI value) {
    applyUrl = value;
    return this;
  }

  /**
   * Sets the language tag of the text.
   *
   * @param value the language tag of the text, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder language(@Nullable String value) {
    language = value;
    return this;
  }

  /**
   * Sets the moment it was posted.
   *
   * @param value the moment it was posted, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder postedAt(@Nullable Instant value) {
    postedAt = value;
    return this;
  }

  /**
   * Sets the day it was posted in the board's own zone.
   *
   * @param value the day it was posted in the board's own zone, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder postedOn(@Nullable LocalDate value) {
    postedOn = value;
    return this;
  }

  /**
   * Sets the last day to apply.
   *
   * @param value the last day to apply, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder closesOn(@Nullable LocalDate value) {
    closesOn = value;
    return this;
  }

  /**
   * Sets the board's own record of the posting.
   *
   * @param value the board's own record of the posting, or {@code null}
   * @return this builder
   */
  public PostingContentBuilder raw(@Nullable String value) {
    raw = value;
    return this;
  }

  /**
   * The content as set so far.
   *
   * @return the content
   * @throws IllegalArgumentException if title or company are blank or too long
   */
  public PostingContent build() {
    return new PostingContent(
        title,
        company,
        companyTier,
        locations,
        department,
        team,
        employmentType,
        employmentTypeText,
        workplace,
        seniority,
        salary,
        salaryText,
        descriptionHtml,
        descriptionText,
        skills,
        url,
        applyUrl,
        language,
        postedAt,
        postedOn,
        closesOn,
        raw);
  }
}
