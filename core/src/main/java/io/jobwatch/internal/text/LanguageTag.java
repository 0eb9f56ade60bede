package io.jobwatch.internal.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads language tags. */
public final class LanguageTag {

  private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");

  private LanguageTag() {}

  /**
   * Reads a tag.
   *
   * @param text such as {@code en} or {@code pt_BR}
   * @return the tag with hyphens (RFC 5646), or nothing if it has not the form of one
   */
  public static Optional<String> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(text.replace('_', '-')) : Optional.empty();
  }
}
