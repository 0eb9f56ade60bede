package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A page with a damaged fence is noticed, so that no block swallows the text after it. */
class MarkdownFileTest {

  @Test
  void acceptsBlocksThatAreClosed() {
    assertThat(page("```java", "int a;", "```", "text", "```", "plain", "``` ").fenceFaults())
        .isEmpty();
  }

  @Test
  void findsABlockThatBeginsInsideAnother() {
    assertThat(page("```java", "int a;", "```xml", "<a/>", "```").fenceFaults())
        .containsExactly("line 3: inside the block of line 1");
  }

  @Test
  void findsABlockThatIsNeverClosed() {
    assertThat(page("```", "int a;", "```", "```").fenceFaults())
        .containsExactly("line 4: never closed");
  }

  @Test
  void endsABlockOfJavaAtABareFenceOnly() {
    assertThat(page("```java", "int a;", "```java", "```").javaBlocks())
        .extracting(MarkdownFile.Snippet::code)
        .containsExactly("int a;\n```java");
  }

  private static MarkdownFile page(String... lines) {
    return new MarkdownFile(Path.of("page.md"), String.join("\n", lines));
  }
}
