package io.jobwatch.benchmarks.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.internal.text.EmploymentTypeReader;
import io.jobwatch.internal.text.SeniorityReader;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Workplace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Postings of recorded Ashby boards: a folder of files {@code <company>.json.gz}. */
final class AshbyCorpus {

  private static final String SUFFIX = ".json.gz";
  private static final PluginId ASHBY = PluginId.of("ashby");

  private final ObjectMapper json = new ObjectMapper();

  List<JobPosting> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<JobPosting> postings = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .forEach(file -> board(file, postings));
      if (postings.isEmpty()) {
        throw new IllegalArgumentException(
            "Corpus '" + folder + "': no posting in a file *" + SUFFIX + ". Name another folder.");
      }
      return postings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void board(Path file, List<JobPosting> postings) {
    String name = file.getFileName().toString();
    String company = name.substring(0, name.length() - SUFFIX.length());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      JsonNode root = json.readTree(in);
      for (JsonNode job : root.isArray() ? root : root.path("jobs")) {
        if (!job.path("title").asText().isBlank()) {
          postings.add(posting(company, job));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Board '" + file + "': not readable.", e);
    }
  }

  private static JobPosting posting(String company, JsonNode job) {
    String title = job.path("title").asText();
    PostingContent content =
        PostingContent.builder(title, company)
            .companyTier(PostingGenerator.tier(company))
            .locations(locations(job))
            .department(text(job, "department"))
            .team(text(job, "team"))
            .employmentType(
                EmploymentTypeReader.read(job.path("employmentType").asText("")).orElse(null))
            .workplace(job.path("isRemote").asBoolean() ? Workplace.REMOTE : null)
            .seniority(SeniorityReader.read(title).orElse(null))
            .descriptionText(job.path("descriptionPlain").asText(""))
            .postedAt(postedAt(job))
            .build();
    PostingKey key = new PostingKey(ASHBY, company, job.path("id").asText());
    return JobPosting.first(key, content, Workload.NOW);
  }

  private static List<String> locations(JsonNode job) {
    List<String> locations = new ArrayList<>();
    add(locations, text(job, "location"));
    job.path("secondaryLocations").forEach(other -> add(locations, text(other, "location")));
    return locations;
  }

  private static void add(List<String> locations, @Nullable String location) {
    if (location != null && !location.isBlank()) {
      locations.add(location);
    }
  }

  private static Instant postedAt(JsonNode job) {
    String text = text(job, "publishedAt");
    return text == null ? Workload.NOW : OffsetDateTime.parse(text).toInstant();
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }
}
