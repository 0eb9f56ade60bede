package io.jobwatch.internal.words;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a text into the words by which postings and criteria are compared. Texts and wanted values
 * go through the same rules, so a value is found where its tokens follow each other.
 *
 * <ul>
 *   <li>A word is a run of letters and digits, {@linkplain WordFolding folded}. Everything else
 *       separates words; a hyphen, a slash or an underscore does no more than a blank.
 *   <li>A single letter keeps {@code ++}, {@code #}, and a {@code +} that ends the word: {@code
 *       C++}, {@code F#}, {@code A+}.
 *   <li>{@code .NET} is a word, at the end of another one too ({@code ASP.NET}) and before a number
 *       ({@code .NET8}), but not in a mail address, nor in a web address that begins with {@code
 *       www} or has {@code ://}.
 *   <li>Two words joined by {@code &} are one if one of them is a single letter and the other has
 *       at most two: {@code R&D}, {@code AT&T}; with blanks if both are single letters. {@code C}
 *       and {@code R} with each other are two languages, not one word.
 *   <li>Single letters with dots between them are one word without the dots: {@code U.S.} So are
 *       degrees such as {@code Ph.D.}
 *   <li>A degree sign belongs to the single letter after it: {@code °C}.
 *   <li>An English ending of one letter after an apostrophe is dropped, and so is another single
 *       letter before one: {@code Bachelor's}, {@code c'est}, {@code L'Oréal}.
 *   <li>In scripts written without blanks between words, and in Korean, each character is a token.
 *   <li>The fixed expressions of {@link WordExpressions} are told from the skills they resemble.
 * </ul>
 *
 * @see WordScanner
 */
public final class WordTokenizer {

  private WordTokenizer() {}

  /**
   * Cuts a text into tokens.
   *
   * @param text any text
   * @return its tokens in order, none of them empty
   */
  public static List<String> tokenize(String text) {
    WordScanner scanner = new WordScanner();
    scanner.scan(text);
    return IntStream.range(0, scanner.size()).mapToObj(scanner::token).toList();
  }
}
