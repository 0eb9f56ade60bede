package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A host that has no Micrometer misses nothing. */
class WithoutMicrometerTest {

  @Test
  void aJobwatchIsBuiltAndRuns() throws Exception {
    try (URLClassLoader host =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> host.loadClass("io.micrometer.core.instrument.MeterRegistry"));
      Class<?> type = host.loadClass("io.jobwatch.Jobwatch");
      Object builder = type.getMethod("builder").invoke(null);
      // As frameworks do that look at everything.
      assertThat(builder.getClass().getDeclaredMethods()).isNotEmpty();
      Object jobwatch = builder.getClass().getMethod("build").invoke(builder);
      Object report = type.getMethod("runOnce").invoke(jobwatch);
      type.getMethod("close").invoke(jobwatch);

      assertThat(type).isNotEqualTo(Jobwatch.class);
      assertThat(report.getClass().getMethod("ok").invoke(report)).isEqualTo(true);
    }
  }

  private static URL[] classPath() {
    String path = System.getProperty("java.class.path");
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.contains("micrometer"))
        .map(WithoutMicrometerTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("Entry '" + entry + "' of the class path: no URL.", e);
    }
  }
}
