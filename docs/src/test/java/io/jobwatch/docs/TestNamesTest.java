package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every class with tests is run: Maven goes by the names of classes. */
class TestNamesTest {
  /** What makes a method a test. */
  static final Pattern ANNOTATION =
      Pattern.compile(
          "(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate"
              + "|Property|Example)\\b");

  /** A contract is run by what extends it, and this module's tests include its snippets. */
  private static final Pattern NAME =
      Pattern.compile(".*/(\\w+(Test|Contract)|docs/snippets/\\w+Snippets)\\.java");

  @Test
  void sayThatTheyAreTestsOrContracts() {
    List<String> others =
        Repository.modules().stream()
            .flatMap(module -> module.testSources().stream())
            .filter(file -> ANNOTATION.matcher(Repository.read(file)).find())
            .map(Repository::relative)
            .filter(file -> !NAME.matcher(file).matches())
            .toList();

    assertThat(others).isEmpty();
  }
}
