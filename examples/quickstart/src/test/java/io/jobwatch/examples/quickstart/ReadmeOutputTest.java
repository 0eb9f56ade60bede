package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says that the quickstart prints is what it prints. */
class ReadmeOutputTest {

  private static final Pattern BLOCK =
      Pattern.compile("The first prints, in part:\\n\\n```\\n(.*?)\\n```\\n", Pattern.DOTALL);

  @TempDir Path home;

  @Test
  void theReadmeShowsLinesOfARunInTheirOrder() throws IOException {
    assumeTrue(Files.exists(Path.of("../../examples/pom.xml")), "A copy has no README.");
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../../README.md")));
    assertThat(block.find()).isTrue();
    List<String> shown = block.group(1).lines().toList();

    assertThat(Command.run(home).lines()).containsSubsequence(shown);
  }
}
