package io.jobwatch.model;

/** How the keywords of {@link Criteria} are looked for. */
public enum TextMode {
  /** As whole words and phrases: {@code Java} is not in {@code JavaScript}. */
  WORDS,
  /** As any part of the text: {@code Java} is in {@code JavaScript}. */
  SUBSTRING
}
