package io.jobwatch.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of the guide.
 *
 * @param path where it is
 * @param text what it says
 */
record MarkdownFile(Path path, String text) {
  private static final Pattern JAVA_BLOCK =
      Pattern.compile(
          "(?:<!-- snippet: (?<file>[\\w.]+)#(?<region>[\\w-]+) -->\\s*\\n)?"
              + "(?m:^)```java[ \\t]*\\n(?<code>.*?)\\n(?m:^```[ \\t]*$)",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?<target>[^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```[ \\t]*$|`[^`\\n]*`");
  private static final Pattern FENCE = Pattern.compile(" {0,3}```(?<language>[^`]*)");

  /** Returns the pages at the root and in this module. */
  static List<MarkdownFile> all() {
    Path docs = Path.of("").toAbsolutePath();
    return Stream.of(Repository.ROOT, docs)
        .flatMap(
            folder ->
                Repository.files(folder, ".md").stream()
                    .filter(file -> folder.equals(file.getParent())))
        .map(file -> new MarkdownFile(file, Repository.read(file)))
        .toList();
  }

  /** Returns the blocks of Java, in order. */
  List<Snippet> javaBlocks() {
    List<Snippet> blocks = new ArrayList<>();
    Matcher block = JAVA_BLOCK.matcher(text);
    while (block.find()) {
      blocks.add(
          new Snippet(
              String.valueOf(block.group("file")),
              String.valueOf(block.group("region")),
              block.group("code")));
    }
    return blocks;
  }

  /**
   * Returns the fences that do not come in pairs: one that opens a block inside a block, and one
   * that is never closed. A closing fence has nothing behind it.
   */
  List<String> fenceFaults() {
    List<String> faults = new ArrayList<>();
    int opened = 0;
    List<String> lines = text.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      Matcher fence = FENCE.matcher(lines.get(number - 1));
      if (!fence.matches()) {
        continue;
      }
      if (opened == 0) {
        opened = number;
      } else if (fence.group("language").isBlank()) {
        opened = 0;
      } else {
        faults.add("line " + number + ": inside the block of line " + opened);
      }
    }
    if (opened > 0) {
      faults.add("line " + opened + ": never closed");
    }
    return faults;
  }

  /** Returns the links that stay inside the repository, anchors cut off. */
  List<String> relativeLinks() {
    return LINK.matcher(CODE.matcher(text).replaceAll(""))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("[a-z]+:.*") && !target.startsWith("#"))
        .map(target -> target.replaceFirst("#.*", ""))
        .toList();
  }

  @Override
  public String toString() {
    return Repository.relative(path);
  }

  /**
   * A block of Java and the compiled region that it claims to show.
   *
   * @param file name of the file, {@code null} as text where the page names none
   * @param region name of the region, likewise
   * @param code what the page shows
   */
  record Snippet(String file, String region, String code) {}
}
