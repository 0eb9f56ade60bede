package io.jobwatch.scrape.lever;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import io.jobwatch.scrape.Fetches;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeverPostingTest {

  @Test
  void readsEveryField() {
    PostingContent posting =
        Fetches.leverPosting(
            """
            {"id": "07b9e3f5", "text": "Head of R&D, Lighting\u200B ", "createdAt": 1793952031646,
             "country": "PT", "workplaceType": "onsite",
             "hostedUrl": "https://jobs.lever.co/acme-labs/07b9e3f5",
             "applyUrl": "https://jobs.lever.co/acme-labs/07b9e3f5/apply",
             "categories": {"commitment": "Full-Time (Hourly)", "department": "R&D",
               "team": "Light", "location": "Lisbon, Portugal",
               "allLocations": ["Porto", "Lisbon, Portugal"]},
             "description": "<div>About</div>", "descriptionPlain": "not this",
             "opening": "<div>not this</div>",
             "lists": [{"text": "What you & we do", "content": "<li>One</li>\\n<li>Two"},
                       {"content": "<li>Three</li>"}, {"text": "", "content": ""}],
             "salaryRange": {"min": 21, "max": 25.50, "currency": "EUR",
               "interval": "per-hour-wage"},
             "salaryDescription": "<div>Tips on top.</div>",
             "additional": "", "additionalPlain": "Perks:\\n5 < 6"}""");

    assertThat(posting)
        .isEqualTo(
            PostingContent.builder("Head of R&D, Lighting", "Acme Labs")
                .locations(List.of("Lisbon, Portugal", "Porto"))
                .department("R&D")
                .team("Light")
                .employmentType(EmploymentType.FULL_TIME)
                .employmentTypeText("Full-Time (Hourly)")
                .workplace(Workplace.ON_SITE)
                .seniority(Seniority.MANAGER)
                .salary(
                    new Salary(
                        new BigDecimal(21), new BigDecimal("25.5"), "EUR", SalaryPeriod.HOUR))
                .salaryText("21 - 25.50 EUR per-hour-wage")
                .descriptionHtml(
                    "<div><div>About</div></div><h3>What you &amp; we do</h3><ul><li>One</li>"
                        + " <li>Two</li></ul><ul><li>Three</li></ul>"
                        + "<br><div><div>Tips on top.</div></div><br><div>Perks:<br>5 &lt; 6</div>")
                .descriptionText(
                    """
                    About

                    What you & we do

                    - One
                    - Two

                    - Three

                    Tips on top.

                    Perks:
                    5 < 6""")
                .url(URI.create("https://jobs.lever.co/acme-labs/07b9e3f5"))
                .applyUrl(URI.create("https://jobs.lever.co/acme-labs/07b9e3f5/apply"))
                .postedAt(Instant.parse("2026-11-06T08:00:31.646Z"))
                .raw(posting.raw())
                .build());
    assertThat(posting.raw()).startsWith("{\"id\":\"07b9e3f5\"").doesNotContain("About", "Perks");
  }

  @Test
  void readsPartsWhereThereIsNoWholeDescription() {
    PostingContent posting =
        Fetches.leverPosting(
            """
            {"id": 1, "text": "t", "description": "", "openingPlain": "Hello\\n\\nthere",
             "descriptionBody": "<p>Body</p>"}""");

    assertThat(posting.descriptionText()).isEqualTo("Hello\n\nthere\n\nBody");
  }

  @Test
  void acceptsEverySpellingOfTheWorkplace() {
    assertThat(workplace("onsite", "Remote")).isEqualTo(Workplace.ON_SITE);
    assertThat(workplace("on-site", "")).isEqualTo(Workplace.ON_SITE);
    assertThat(workplace("hybrid", "")).isEqualTo(Workplace.HYBRID);
    assertThat(workplace("remote", "")).isEqualTo(Workplace.REMOTE);
    assertThat(workplace("unspecified", "Berlin")).isNull();
    assertThat(workplace("unspecified", "Remote")).isEqualTo(Workplace.REMOTE);
    assertThat(workplace("moonbase", "Berlin")).isNull();
  }

  @Test
  void aPostingWithoutAPlaceHasItsCountry() {
    String posting = "{\"id\":1,\"text\":\"t\",\"country\":\"%s\",\"categories\":{\"team\":\"x\"}}";

    assertThat(Fetches.leverPosting(posting.formatted("DE")).locations())
        .containsExactly("Germany");
    assertThat(Fetches.leverPosting(posting.formatted("")).locations()).isEmpty();
  }

  @Test
  void aRangeFromNothingToNothingIsNoSalary() {
    PostingContent posting =
        Fetches.leverPosting(
            """
            {"id": 1, "text": "t", "salaryRange": {"min": 0, "max": 0, "currency": "DZD",
             "interval": "per-month-salary"}, "salaryDescription": "<p>Base of 52 k€ a year</p>"}""");

    assertThat(posting.salary())
        .isEqualTo(
            new Salary(
                BigDecimal.valueOf(52_000), BigDecimal.valueOf(52_000), "EUR", SalaryPeriod.YEAR));
    assertThat(posting.salaryText()).isEqualTo("Base of 52 k€ a year");
  }

  @Test
  void aSalaryDescriptionWithoutAnAmountIsDescriptionOnly() {
    PostingContent posting =
        Fetches.leverPosting(
            "{\"id\":1,\"text\":\"t\",\"salaryDescriptionPlain\":\"We tell you in the call.\"}");

    assertThat(posting.salaryText()).isNull();
    assertThat(posting.descriptionText()).isEqualTo("We tell you in the call.");
  }

  @Test
  void anIntervalNobodyKnowsLeavesThePeriodOpen() {
    PostingContent posting =
        Fetches.leverPosting(
            """
            {"id": 1, "text": "t", "salaryRange": {"min": 100, "max": 100, "currency": "USD",
             "interval": "one-time"}}""");

    assertThat(posting.salary())
        .isEqualTo(new Salary(new BigDecimal(100), new BigDecimal(100), "USD", null));
    assertThat(posting.salaryText()).isEqualTo("100 USD one-time");
  }

  @Test
  void impossibleDatesAreNone() {
    for (String date :
        List.of("0", "-5", "99999999999999999", "9999999999999", "\"x\"", "1.5e12")) {
      assertThat(
              Fetches.leverPosting("{\"id\":1,\"text\":\"t\",\"createdAt\":" + date + "}")
                  .postedAt())
          .as(date)
          .isNull();
    }
  }

  private static Workplace workplace(String type, String place) {
    return Fetches.leverPosting(
            """
            {"id": 1, "text": "t", "workplaceType": "%s", "categories": {"location": "%s"}}"""
                .formatted(type, place))
        .workplace();
  }
}
