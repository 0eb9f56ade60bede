package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CheckedSettingsTest {

  @Test
  void boardsAreToldTheVersionOfTheProject() throws IOException {
    CheckedSettings settings = new CheckedSettings(Jobwatch.builder(), new Faults());

    assertThat(settings.http().userAgent())
        .isEqualTo("Jobwatch/" + projectVersion() + " (+https://jobwatch.io)");
  }

  private static String projectVersion() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>jobwatch-parent</artifactId>\\s*<version>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}
