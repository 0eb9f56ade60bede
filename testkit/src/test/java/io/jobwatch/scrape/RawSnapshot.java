package io.jobwatch.scrape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.testkit.boards.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded board as raw values by posting id, without any of the code that reads boards: a
 * posting is the same in two snapshots exactly if these texts are.
 *
 * <p>Only values that a posting keeps are compared. Left out are, of Greenhouse, {@code
 * updated_at}, which moves on its own, {@code offices}, of which no more than a hint at the
 * workplace is kept, and what is not read at all ({@code internal_job_id}, {@code requisition_id},
 * {@code data_compliance}, {@code ai_opt_out_request_url}); of Lever, the {@code ...Plain} texts,
 * which repeat the HTML beside them and sometimes come and go alone, {@code opening} and {@code
 * descriptionBody}, the two halves of {@code description}, and {@code country}, which counts only
 * where no place is named.
 */
record RawSnapshot(Map<String, List<String>> postings) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static RawSnapshot of(Recording recording) {
    Map<String, List<String>> postings = new LinkedHashMap<>();
    JsonNode json = parse(recording.json());
    switch (recording.kind()) {
      case GREENHOUSE ->
          json.get("jobs").forEach(job -> postings.put(job.get("id").asText(), greenhouse(job)));
      case LEVER -> json.forEach(job -> postings.put(job.get("id").asText(), lever(job)));
    }
    return new RawSnapshot(postings);
  }

  private static List<String> greenhouse(JsonNode job) {
    return values(
        job,
        "/title",
        "/company_name",
        "/location/name",
        "/departments/0/name",
        "/metadata",
        "/pay_input_ranges",
        "/absolute_url",
        "/language",
        "/first_published",
        "/application_deadline",
        "/content");
  }

  private static List<String> lever(JsonNode job) {
    return values(
        job,
        "/text",
        "/categories",
        "/workplaceType",
        "/salaryRange",
        "/salaryDescription",
        "/hostedUrl",
        "/applyUrl",
        "/createdAt",
        "/description",
        "/lists",
        "/additional");
  }

  private static List<String> values(JsonNode job, String... pointers) {
    List<String> values = new ArrayList<>();
    for (String pointer : pointers) {
      values.add(pointer + " " + job.at(pointer));
    }
    return values;
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A recording is JSON.", e);
    }
  }
}
