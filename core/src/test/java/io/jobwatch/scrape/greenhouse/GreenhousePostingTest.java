package io.jobwatch.scrape.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Source;
import io.jobwatch.model.Workplace;
import io.jobwatch.scrape.Fetches;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.scrape.ScriptedHttp;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreenhousePostingTest {

  @Test
  void readsEveryField() {
    PostingContent job =
        Fetches.greenhouseJob(
            """
            {"id": 62001, "internal_job_id": null, "title": " Senior  R&amp;D Engineer ",
             "absolute_url": "https://acme.example/jobs?gh_jid=62001", "company_name": "Acme Inc.",
             "location": {"name": "Boston, MA; Alameda, CA or Remote in US"},
             "language": "pt_BR", "updated_at": "2026-11-12T16:03:21-05:00",
             "first_published": "2026-10-05T22:15:00-04:00",
             "application_deadline": "2027-01-15T23:59:59-05:00",
             "departments": [{"id": 1, "name": "Robots & Arms "}, {"id": 2, "name": "Other"}],
             "offices": [{"id": 1, "name": "Boston", "location": null}],
             "metadata": [{"name": "Employment Type ", "value": "Full-time, hourly"},
                          {"name": "Work Location", "value": "Hybrid"},
                          {"name": "Openings", "value": null}],
             "content": "&lt;p&gt;Build &lt;b&gt;arms&lt;/b&gt; &amp;amp; legs&lt;/p&gt;"}""");

    assertThat(job)
        .isEqualTo(
            PostingContent.builder("Senior R&D Engineer", "Acme Inc.")
                .locations(List.of("Boston, MA", "Alameda, CA", "Remote in US"))
                .department("Robots & Arms")
                .employmentType(EmploymentType.FULL_TIME)
                .employmentTypeText("Full-time, hourly")
                .workplace(Workplace.HYBRID)
                .seniority(Seniority.SENIOR)
                .descriptionHtml("<p>Build <b>arms</b> &amp; legs</p>")
                .descriptionText("Build arms & legs")
                .url(URI.create("https://acme.example/jobs?gh_jid=62001"))
                .language("pt-BR")
                .postedAt(Instant.parse("2026-10-06T02:15:00Z"))
                .postedOn(LocalDate.of(2026, 10, 5))
                .closesOn(LocalDate.of(2027, 1, 15))
                .raw(job.raw())
                .build());
  }

  @Test
  void keepsTheRawRecordWithoutTheContent() {
    PostingContent job =
        Fetches.greenhouseJob(
            "{\"id\":1,\"title\":\"t\",\"content\":\"long\",\"extra\":[1.50,\"x\\u0000y\\uD83D\"]}");
    PostingContent huge =
        Fetches.greenhouseJob(
            "{\"id\":1,\"title\":\"t\",\"extra\":\"" + "x".repeat(70_000) + "\"}");

    assertThat(job.raw())
        .isEqualTo("{\"id\":1,\"title\":\"t\",\"extra\":[1.5,\"x\\u0000y\uFFFD\"]}");
    assertThat(huge.raw()).isNull();
  }

  @Test
  void takesTheCompanyFromTheBoardThenTheHostThenTheToken() {
    Source source = Scrapers.greenhouse("acme-robot_labs").tier(CompanyTier.A);
    String json = "{\"jobs\":[{\"id\":1,\"title\":\"t\",\"company_name\":\" \"}]}";

    PostingContent named = first(source.company("Acme & Co"), json);
    PostingContent guessed = first(source, json);

    assertThat(named.company()).isEqualTo("Acme & Co");
    assertThat(guessed.company()).isEqualTo("Acme Robot Labs");
    assertThat(guessed.companyTier()).isEqualTo(CompanyTier.A);
  }

  @Test
  void readsTheWorkplaceFromMetadataThenPlaceThenOffices() {
    assertThat(workplace("Berlin", "On-site", "Remote")).isEqualTo(Workplace.ON_SITE);
    assertThat(workplace("Remote - Canada", "null", "Toronto")).isEqualTo(Workplace.REMOTE);
    assertThat(workplace("Canada", "null", "Remote")).isEqualTo(Workplace.REMOTE);
    assertThat(workplace("Canada", "null", "Toronto\"},{\"name\":\"Remote")).isNull();
    assertThat(workplace("Berlin", "null", "Berlin")).isNull();
  }

  @Test
  void readsARemoteFlagOnlyWhenItIsOn() {
    String job = "{\"id\":1,\"title\":\"t\",\"metadata\":[{\"name\":\"Remote?\",\"value\":%s}]}";

    assertThat(Fetches.greenhouseJob(job.formatted("true")).workplace())
        .isEqualTo(Workplace.REMOTE);
    assertThat(Fetches.greenhouseJob(job.formatted("\"Yes\"")).workplace())
        .isEqualTo(Workplace.REMOTE);
    assertThat(Fetches.greenhouseJob(job.formatted("false")).workplace()).isNull();
    String eligible = job.replace("Remote?", "Remote eligible");
    assertThat(Fetches.greenhouseJob(eligible.formatted("true")).workplace()).isNull();
  }

  @Test
  void takesHtmlThatIsNotEscapedAsItIs() {
    assertThat(
            Fetches.greenhouseJob("{\"id\":1,\"title\":\"t\",\"content\":\"<p>Use &lt;b&gt;</p>\"}")
                .descriptionText())
        .isEqualTo("Use <b>");
  }

  private static Workplace workplace(String place, String metadata, String office) {
    return Fetches.greenhouseJob(
            """
            {"id": 1, "title": "t", "location": {"name": "%s"}, "offices": [{"name": "%s"}],
             "metadata": [{"name": "Work Location", "value": "%s"}]}"""
                .formatted(place, office, metadata))
        .workplace();
  }

  private static PostingContent first(Source source, String json) {
    return Fetches.complete(Fetches.fetch(source, new ScriptedHttp().json(json)))
        .postings()
        .get(0)
        .content();
  }
}
