package io.jobwatch.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each jar that is published has a copy of the licence, as the licence asks. */
class PublishedJarsTest {
  private static final List<String> KINDS = List.of("", "-sources", "-javadoc");

  @ParameterizedTest
  @MethodSource("modules")
  void haveTheLicence(RepositoryModule module) throws IOException {
    for (String kind : KINDS) {
      Path jar =
          module
              .folder()
              .resolve("target")
              .resolve(module.artifact() + "-" + Repository.version() + kind + ".jar");
      assertThat(licence(jar))
          .as(Repository.relative(jar))
          .isEqualTo(Repository.read(Repository.ROOT.resolve("LICENSE")));
    }
  }

  static List<RepositoryModule> modules() {
    return Repository.modules().stream()
        .filter(RepositoryModule::isPublished)
        .filter(module -> !module.mainSources().isEmpty())
        .toList();
  }

  private static String licence(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry licence = zip.getEntry("META-INF/LICENSE");
      if (licence == null) {
        return "";
      }
      try (InputStream in = zip.getInputStream(licence)) {
        return new String(in.readAllBytes(), UTF_8);
      }
    }
  }
}
