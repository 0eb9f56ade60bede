package io.jobwatch.match;

import io.jobwatch.model.PostingContent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a posting in which values are looked for. */
public enum Part {
  /** The title. */
  TITLE,
  /** A skill that the board lists apart from the text. */
  SKILL,
  /** The description as plain text. */
  DESCRIPTION,
  /** A place of work. */
  LOCATION,
  /** The department. */
  DEPARTMENT,
  /** The team. */
  TEAM,
  /** The employer's name. */
  COMPANY;

  /**
   * The texts of this part.
   *
   * @param content what the board says
   * @return the texts as the posting spells them; none where the board does not say
   */
  public List<String> texts(PostingContent content) {
    return switch (this) {
      case TITLE -> List.of(content.title());
      case SKILL -> content.skills();
      case DESCRIPTION -> List.of(content.descriptionText());
      case LOCATION -> content.locations();
      case DEPARTMENT -> texts(content.department());
      case TEAM -> texts(content.team());
      case COMPANY -> List.of(content.company());
    };
  }

  private static List<String> texts(@Nullable String text) {
    return Stream.ofNullable(text).toList();
  }
}
