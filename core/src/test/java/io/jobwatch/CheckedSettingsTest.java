package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedSettingsTest {

  @Test
  void boardsAreToldTheVersionOfTheProject() throws IOException {
    CheckedSettings settings = new CheckedSettings(Jobwatch.builder(), new Faults());

    assertThat(settings.http().userAgent())
        .isEqualTo("Jobwatch/" + projectVersion() + " (+https://jobwatch.io)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void anAttemptThatMayTakeNoTimeIsAFault(Duration deadline) {
    Faults faults = new Faults();
    JobwatchBuilder builder = Jobwatch.builder().deliveries(8, deadline, Duration.ofMinutes(3));

    new CheckedSettings(builder, faults).dispatcher();

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> faults.verify("Jobwatch"))
        .withMessageContaining("Deliveries '8, " + deadline + ", PT3M'");
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M, PT24H0.001S",
    "PT1M, PT2562047788015215H30M7S",
    "PT2562047788015215H30M7S, PT2562047788015215H30M7S"
  })
  void aLeaseOfMoreThanADayIsAFault(Duration deadline, Duration lease) {
    Faults faults = new Faults();
    JobwatchBuilder builder = Jobwatch.builder().deliveries(8, deadline, lease);

    new CheckedSettings(builder, faults).dispatcher();

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> faults.verify("Jobwatch"))
        .withMessageContaining("Deliveries '8, " + deadline + ", " + lease + "'");
  }

  private static String projectVersion() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>jobwatch-parent</artifactId>\\s*<version>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}
