package io.jobwatch.internal.board;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.Source;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The employer's name where a board does not give one. */
public final class BoardNames {

  private BoardNames() {}

  /**
   * The employer's name of a source: the one the host gave, else one made of the board's name.
   *
   * @param source the source
   * @return the name, such as {@code Acme Labs} for the board {@code acme-labs}
   */
  public static String company(Source source) {
    String given = source.company();
    if (given != null && !given.isBlank()) {
      return TextCleaner.oneLine(given);
    }
    String board = TextCleaner.oneLine(source.board());
    String words = board.replaceAll("[-_.\\s]+", " ").strip();
    return words.isEmpty()
        ? board
        : Arrays.stream(words.split(" ")).map(BoardNames::capital).collect(Collectors.joining(" "));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
