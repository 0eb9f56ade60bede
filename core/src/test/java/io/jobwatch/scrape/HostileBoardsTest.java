package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Boards that are broken or mean harm: each bad posting is set aside, the others are kept. */
class HostileBoardsTest {

  private static final Source GREENHOUSE = Scrapers.greenhouse("acme");
  private static final Source LEVER = Scrapers.lever("acme");
  private static final String GOOD = "{\"id\":1,\"title\":\"Good\",\"text\":\"Good\"}";

  @Test
  void aTruncatedAnswerFailsAsAWhole() {
    String list = "[" + GOOD + ",{\"id\":2,\"title\":\"Cut";
    for (FetchResult result :
        List.of(
            Fetches.fetch(GREENHOUSE, new ScriptedHttp().json("{\"jobs\":" + list)),
            Fetches.fetch(LEVER, new ScriptedHttp().json(list)),
            Fetches.fetch(LEVER, new ScriptedHttp().json("[" + GOOD + "]x")))) {
      assertThat(result)
          .isInstanceOfSatisfying(
              FetchResult.Failed.class,
              failed -> assertThat(failed.reason()).contains("not whole JSON within bounds"));
    }
  }

  @Test
  void tooDeepJsonFailsAsAWhole() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    assertThat(Fetches.fetch(LEVER, new ScriptedHttp().json(deep)))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, failed -> assertThat(failed.reason()).contains("depth"));
  }

  @Test
  void anAnswerOfNothingButBracketsFailsAsAWhole() {
    String objects = "[" + "{},".repeat(1_050_000) + "{}]";

    assertThat(Fetches.fetch(LEVER, new ScriptedHttp().json(objects)))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.reason()).contains("within bounds: Token count"));
  }

  @Test
  void onlySoManyPostingsOfABoardAreRead() {
    String postings =
        IntStream.rangeClosed(1, 50_001)
            .mapToObj(i -> "{\"id\":" + i + ",\"title\":\"t\"}")
            .collect(Collectors.joining(",", "[", "]"));
    String reason = "It lists more than 50000 postings, and no more are read.";

    FetchResult.Partial greenhouse =
        Fetches.partial(
            Fetches.fetch(GREENHOUSE, new ScriptedHttp().json("{\"jobs\":" + postings + "}")));
    assertThat(greenhouse.postings()).hasSize(50_000);
    assertThat(greenhouse.reason()).isEqualTo(reason);
    FetchResult.Partial lever =
        Fetches.partial(Fetches.fetch(LEVER, new ScriptedHttp().json(postings)));
    assertThat(lever.refused()).hasSize(50_000);
    assertThat(lever.reason()).isEqualTo(reason);
  }

  @Test
  void brokenPostingsAreSetAsideWithTheirReason() {
    FetchResult.Complete result =
        Fetches.complete(
            fetch(
                """
                {"id": 2, "title": " \\u0000 "},
                {"id": "three", "title": ["an", "array"]},
                {"id": 4},
                {"id": 5, "title": "%s"},
                {"id": 6, "title": "Long place", "location": {"name": "%s"}},
                {"id": 7, "title": "Long text", "content": "<p>%s"}"""
                    .formatted("t".repeat(1_001), "p".repeat(5_000), "x".repeat(600_000))));

    assertThat(result.postings()).extracting(ScrapedPosting::externalId).containsExactly("1");
    assertThat(result.refused())
        .extracting(RefusedPosting::externalId)
        .containsExactly("2", "three", "4", "5", "6", "7");
    assertThat(result.refused().get(0).reason()).startsWith("Posting title '': it is blank.");
    assertThat(result.refused().get(3).reason())
        .isEqualTo(
            "Field title '" + "t".repeat(39) + "…': it has 1001 characters. Use at most 1000.");
    assertThat(result.refused().get(4).reason()).startsWith("Field name 'ppp");
    assertThat(result.refused().get(5).reason()).contains("it has 600003 characters as HTML");
  }

  @Test
  void postingsWithoutAnIdMakeTheListingPartial() {
    for (String broken :
        List.of(
            "null",
            "[]",
            "\"text\"",
            "{\"title\":\"No id\"}",
            "{\"id\":null,\"title\":\"x\"}",
            "{\"id\":\" \",\"title\":\"x\"}",
            "{\"id\":{},\"title\":\"x\"}",
            "{\"id\":1.5,\"title\":\"x\"}",
            "{\"id\":\"" + "9".repeat(501) + "\"}")) {
      FetchResult.Partial result = Fetches.partial(fetch(broken));

      assertThat(result.postings()).hasSize(1);
      assertThat(result.refused()).extracting(RefusedPosting::externalId).containsExactly("");
      assertThat(result.reason()).isEqualTo("1 of the postings listed have no readable id.");
    }
  }

  @Test
  void aPostingListedTwiceCountsOnce() {
    FetchResult.Complete result =
        Fetches.complete(fetch(GOOD, "{\"id\":\"1\",\"title\":\"Again\"}"));

    assertThat(result.postings())
        .extracting(posting -> posting.content().title())
        .containsExactly("Good");
  }

  @Test
  void theLastOfTwoEqualKeysCounts() {
    assertThat(Fetches.greenhouseJob("{\"id\":1,\"title\":\"a\",\"title\":\"b\"}").title())
        .isEqualTo("b");
  }

  @Test
  void hostileTitlesAreStoredCleanOnOneLine() {
    String title =
        "\\r\\n  Engineer\\u0000 <script>alert(1)</script>\\r\\nBcc: x\\uD83D \\u202Eevil\\u001B[2J";

    assertThat(Fetches.greenhouseJob("{\"id\":1,\"title\":\"" + title + "\"}").title())
        .isEqualTo("Engineer <script>alert(1)</script> Bcc: x\uFFFD evil[2J");
    assertThat(Fetches.leverPosting("{\"id\":1,\"text\":\"" + title + "\"}").title())
        .isEqualTo("Engineer <script>alert(1)</script> Bcc: x\uFFFD evil[2J");
  }

  @Test
  void aHundredThousandNestedTagsAreStoredClean() {
    String nested = "before " + "<div>".repeat(100_000) + " after";
    String escaped = nested.replace("<", "&lt;").replace(">", "&gt;");

    PostingContent job =
        Fetches.greenhouseJob("{\"id\":1,\"title\":\"t\",\"content\":\"" + escaped + "\"}");
    PostingContent posting =
        Fetches.leverPosting("{\"id\":1,\"text\":\"t\",\"description\":\"" + nested + "\"}");

    assertThat(job.descriptionText()).isEqualTo("before\nafter");
    assertThat(posting.descriptionText()).isEqualTo("before\nafter");
  }

  @Test
  void numbersOutOfReasonAreNoSalary() {
    for (String amount :
        List.of("1e999999", "-1", "0", "\"NaN\"", "\"1e9\"", "1e-999999", "[]", "true", "\"\"")) {
      PostingContent posting =
          Fetches.leverPosting(
              "{\"id\":1,\"text\":\"t\",\"salaryRange\":{\"min\":"
                  + amount
                  + ",\"max\":"
                  + amount
                  + ",\"currency\":\"EUR\",\"interval\":\"per-year-salary\"}}");

      assertThat(posting.salary()).as(amount).isNull();
      assertThat(posting.salaryText()).as(amount).isNull();
    }
  }

  @Test
  void valuesOfAnotherShapeCountAsMissing() {
    PostingContent job =
        Fetches.greenhouseJob(
            """
            {"id": 1, "title": "t", "location": ["Berlin"], "departments": {"name": "x"},
             "offices": "Remote", "metadata": {"name": "Work Location", "value": "Remote"},
             "content": 5, "absolute_url": {}, "first_published": 20260101, "language": ["en"],
             "pay_input_ranges": {"min_cents": 1}, "company_name": null,
             "application_deadline": "soon"}""");
    PostingContent posting =
        Fetches.leverPosting(
            """
            {"id": 1, "text": "t", "categories": ["x"], "lists": {"text": "x"}, "createdAt": "x",
             "salaryRange": [1], "country": 5, "workplaceType": [], "description": {},
             "hostedUrl": "javascript:alert(1)", "applyUrl": ""}""");

    assertThat(job).isEqualTo(PostingContent.builder("t", "Acme").raw(job.raw()).build());
    assertThat(posting)
        .isEqualTo(PostingContent.builder("t", "Acme Labs").raw(posting.raw()).build());
  }

  @Test
  void malformedUtf8CostsOneLetterOnly() {
    String json = "[{\"id\":1,\"text\":\"Caf\u00E9\"}]";
    byte[] latin1 = json.getBytes(StandardCharsets.ISO_8859_1);
    ScriptedHttp http =
        new ScriptedHttp().reply(new HttpAnswer(200, Map.of(), latin1, Instant.EPOCH));

    assertThat(Fetches.complete(Fetches.fetch(LEVER, http)).postings().get(0).content().title())
        .isEqualTo("Caf\uFFFD");
  }

  private static FetchResult fetch(String... more) {
    String jobs = GOOD + "," + String.join(",", more);
    return Fetches.fetch(GREENHOUSE, new ScriptedHttp().json("{\"jobs\":[" + jobs + "]}"));
  }
}
