package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class H2UrlTest {

  @Test
  void writesCommitsOfFilesAtOnce() {
    Path file = Path.of("data", "jobwatch").toAbsolutePath();

    assertThat(H2Url.file(file).url())
        .isEqualTo(
            "jdbc:h2:file:"
                + file
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000"
                + ";MAX_LENGTH_INPLACE_LOB=4096");
    assertThat(H2Url.parse("jdbc:h2:~/jobwatch").url()).contains(";WRITE_DELAY=0;");
    assertThat(H2Url.parse("jdbc:h2:file:C:/jobs;write_delay=0").url())
        .startsWith("jdbc:h2:file:C:/jobs;WRITE_DELAY=0;");
  }

  @Test
  void needsNoDelayInMemory() {
    H2Url url = H2Url.parse("jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1");

    assertThat(url.isFile()).isFalse();
    assertThat(url.url()).contains("DB_CLOSE_DELAY=-1").doesNotContain("WRITE_DELAY");
  }

  @Test
  void keepsTheSettingsThatAreHarmless() {
    assertThat(H2Url.parse(" jdbc:h2:./jobs; cache_size = 1024 ;;LOCK_TIMEOUT=9").url())
        .isEqualTo(
            "jdbc:h2:./jobs;CACHE_SIZE=1024;LOCK_TIMEOUT=9;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                + ";MAX_LENGTH_INPLACE_LOB=4096");
  }

  @Test
  void refusesSettingsThatRunCodeOrUndoThePromises() {
    for (String setting :
        List.of(
            "INIT=RUNSCRIPT FROM 'x'",
            "init=drop all objects",
            "AUTO_SERVER=TRUE",
            "FILE_LOCK=NO",
            "MODE=MySQL",
            "WRITE_DELAY=500",
            "WRITE_DELAY=",
            "PASSWORD=secret",
            "nonsense")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> H2Url.parse("jdbc:h2:./jobs;" + setting))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("RUNSCRIPT", "secret"));
    }
  }

  @Test
  void refusesWhatIsNotEmbedded() {
    for (String url :
        List.of(
            "",
            "jdbc:h2:",
            "jdbc:postgresql://localhost/jobs",
            "jdbc:h2:tcp://localhost/jobs",
            "jdbc:h2:ssl://localhost/jobs",
            "jdbc:h2:zip:jobs.zip!/jobs")) {
      assertThatIllegalArgumentException().isThrownBy(() -> H2Url.parse(url));
    }
  }
}
