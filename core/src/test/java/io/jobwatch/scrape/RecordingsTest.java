package io.jobwatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers of real boards, where {@code JOBWATCH_RECORDINGS} names a folder of them. */
class RecordingsTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern QUERY = Pattern.compile("skip=(\\d+)&limit=(\\d+)");
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&lt;/?(p|div|li|ul|strong|br|h\\d)\\b");
  private static final Pattern TAG = Pattern.compile("</?(p|div|li|ul|strong|br|h\\d)\\b[^<>]*>");

  private static Path root;

  @BeforeAll
  static void needsRecordings() {
    String folder = System.getenv("JOBWATCH_RECORDINGS");
    assumeTrue(folder != null, "Skipped: set JOBWATCH_RECORDINGS to a folder of recordings.");
    root = Path.of(String.valueOf(folder));
  }

  @Test
  void everyGreenhouseListIsReadWhole() {
    int lists = 0;
    for (Path file : files("recorded/greenhouse", "series/greenhouse")) {
      JsonNode answer = read(file);
      if (answer.path("jobs").isArray()) {
        FetchResult result =
            Fetches.fetch(Scrapers.greenhouse("acme"), new ScriptedHttp().json(answer.toString()));

        check(file, answer.path("jobs"), result, "title", "absolute_url");
        lists++;
      }
    }
    assertThat(lists).isGreaterThan(20);
  }

  @Test
  void everyLeverListIsReadWholePageByPage() {
    int lists = 0;
    for (Path file : files("recorded/lever", "series/lever")) {
      JsonNode postings = read(file);
      if (postings.isArray()) {
        ScriptedHttp http = new ScriptedHttp();
        for (int page = 0; page <= postings.size() / 50 + 1; page++) {
          http.reply(call -> page(postings, call));
        }
        Source source = Scrapers.lever("acme").option("page-size", "60");

        check(file, postings, Fetches.fetch(source, http), "text", "hostedUrl");
        lists++;
      }
    }
    assertThat(lists).isGreaterThan(20);
  }

  private static void check(
      Path file, JsonNode listed, FetchResult result, String titleKey, String urlKey) {
    List<ScrapedPosting> postings = postings(file, result);
    assertThat(postings).as(file.toString()).hasSize(listed.size());
    for (int i = 0; i < listed.size(); i++) {
      JsonNode raw = listed.get(i);
      PostingContent content = postings.get(i).content();
      String name = file + " " + postings.get(i).externalId();
      assertThat(postings.get(i).externalId()).as(name).isEqualTo(raw.path("id").asText());
      assertThat(content.title()).as(name).isEqualTo(folded(raw.path(titleKey).asText()));
      assertThat(content.url()).as(name).hasToString(raw.path(urlKey).asText());
      assertThat(content.locations().isEmpty()).as(name).isEqualTo(hasNoPlace(raw));
      assertThat(content.postedAt()).as(name).isNotNull();
      assertThat(content.descriptionText()).as(name).doesNotContainPattern(ESCAPED_TAG);
      assertThat(content.descriptionText()).as(name).doesNotContainPattern(TAG);
      assertThat(content.descriptionText().isEmpty()).as(name).isEqualTo(hasNoText(raw));
    }
  }

  private static List<ScrapedPosting> postings(Path file, FetchResult result) {
    List<RefusedPosting> refused;
    List<ScrapedPosting> postings;
    if (result instanceof FetchResult.Partial partial) {
      // Recordings that somebody trimmed still name the total of the whole board.
      assertThat(partial.reason()).as(file.toString()).startsWith("The board says it has ");
      refused = partial.refused();
      postings = partial.postings();
    } else {
      refused = Fetches.complete(result).refused();
      postings = Fetches.complete(result).postings();
    }
    assertThat(refused).as(file.toString()).isEmpty();
    return postings;
  }

  private static boolean hasNoPlace(JsonNode raw) {
    String name = raw.path("location").path("name").asText();
    return raw.path("categories").path("location").asText().isBlank()
        && raw.path("categories").path("allLocations").isEmpty()
        && raw.path("country").asText("").isBlank()
        && (name.isBlank() || name.strip().matches("(?i)n/?a"));
  }

  private static boolean hasNoText(JsonNode raw) {
    return Stream.of("content", "description", "descriptionPlain", "additionalPlain")
            .allMatch(key -> raw.path(key).asText().isBlank())
        && raw.path("lists").isEmpty();
  }

  private static String folded(String title) {
    return title.replaceAll("[\\s\\u00A0]+", " ").replace("&amp;", "&").strip();
  }

  private static HttpReply page(JsonNode postings, HttpCall call) {
    Matcher query = QUERY.matcher(call.uri().getQuery());
    assertThat(query.find()).isTrue();
    int skip = Integer.parseInt(query.group(1));
    int limit = Integer.parseInt(query.group(2));
    List<String> page = new ArrayList<>();
    for (int i = skip; i < Math.min(postings.size(), skip + limit); i++) {
      page.add(postings.get(i).toString());
    }
    return ScriptedHttp.answer(200, Map.of(), page.toString());
  }

  /** The answers in some folders: lists of postings, single postings and departments. */
  private static List<Path> files(String... folders) {
    List<Path> all = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
            .filter(file -> !file.toString().endsWith(".metadata.json"))
            .sorted()
            .forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static JsonNode read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
