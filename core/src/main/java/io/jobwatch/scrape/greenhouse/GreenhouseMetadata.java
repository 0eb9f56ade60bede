package io.jobwatch.scrape.greenhouse;

import io.jobwatch.internal.board.JsonFields;
import io.jobwatch.internal.text.WorkplaceReader;
import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields that employers add to their jobs. Their names and values are the employer's own; the
 * ones known here were seen on real boards.
 */
record GreenhouseMetadata(List<JsonFields> fields) {

  private static final Set<String> EMPLOYMENT_TYPE =
      Set.of(
          "employment type",
          "employment",
          "type of employment",
          "job type",
          "contract type",
          "time type",
          "position type",
          "worker type",
          "commitment");

  private static final Set<String> WORKPLACE =
      Set.of(
          "workplace",
          "workplace type",
          "work location",
          "work location type",
          "location type",
          "work arrangement",
          "work type",
          "work model",
          "work mode",
          "working model",
          "remote",
          "remote status",
          "remote type");

  private static final Set<String> REMOTE_FLAG =
      Set.of("remote", "remote?", "is remote", "is remote?", "remote job");

  /** The kind of contract in the employer's words. */
  Optional<String> employmentType() {
    return values(EMPLOYMENT_TYPE).findFirst();
  }

  /** What the employer says of the workplace; a flag that is off says nothing. */
  Optional<Workplace> workplace() {
    List<Workplace> named =
        Stream.concat(
                values(WORKPLACE).flatMap(value -> WorkplaceReader.read(value).stream()),
                named(REMOTE_FLAG).filter(GreenhouseMetadata::isOn).map(field -> Workplace.REMOTE))
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** A flag, or a choice of yes and no. */
  private static boolean isOn(JsonFields field) {
    String value = field.node().path("value").asText().strip().toLowerCase(Locale.ROOT);
    return value.equals("true") || value.equals("yes");
  }

  private Stream<String> values(Set<String> names) {
    return named(names).flatMap(field -> field.lines("value").stream());
  }

  private Stream<JsonFields> named(Set<String> names) {
    return fields.stream()
        .filter(
            field ->
                field
                    .text("name")
                    .filter(name -> names.contains(name.strip().toLowerCase(Locale.ROOT)))
                    .isPresent());
  }
}
