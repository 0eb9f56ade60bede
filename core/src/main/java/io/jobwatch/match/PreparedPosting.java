package io.jobwatch.match;

import io.jobwatch.internal.text.LocationNames;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A posting with its texts prepared for any number of clauses. For use by one thread. */
final class PreparedPosting {

  private final JobPosting posting;
  private final String company;
  private final SearchText title;
  private final SearchText skills;
  private final SearchText description;
  private final RunningText runningText;
  private final List<SearchText> locations;
  private final List<SearchText> departments;

  private PreparedPosting(JobPosting posting) {
    PostingContent content = posting.content();
    this.posting = posting;
    company = WordFolding.fold(content.company()).strip();
    title = new SearchText("title", List.of(content.title()));
    skills = new SearchText("skills", content.skills());
    description = new SearchText("description", List.of(content.descriptionText()));
    runningText = new RunningText(content.descriptionText());
    locations = places(content);
    departments =
        Stream.of(content.department(), content.team())
            .filter(Objects::nonNull)
            .filter(name -> !name.isBlank())
            .map(PreparedPosting::named)
            .toList();
  }

  static PreparedPosting of(JobPosting posting) {
    return new PreparedPosting(posting);
  }

  JobPosting posting() {
    return posting;
  }

  PostingContent content() {
    return posting.content();
  }

  /** The employer's name, folded. */
  String company() {
    return company;
  }

  SearchText title() {
    return title;
  }

  SearchText description() {
    return description;
  }

  /** The description, for names that are everyday words. */
  RunningText runningText() {
    return runningText;
  }

  List<SearchText> locations() {
    return locations;
  }

  List<SearchText> departments() {
    return departments;
  }

  /** The part that has the term, or nothing. */
  Optional<SearchText> find(Term term, KeywordScope scope) {
    if (term.isIn(title)) {
      return Optional.of(title);
    }
    if (scope == KeywordScope.TITLE) {
      return Optional.empty();
    }
    if (term.isIn(skills)) {
      return Optional.of(skills);
    }
    return term.isIn(description) ? Optional.of(description) : Optional.empty();
  }

  /** Whether the description would have been searched and is not there. */
  boolean lacksDescription(KeywordScope scope) {
    return scope == KeywordScope.TITLE_AND_DESCRIPTION && content().descriptionText().isBlank();
  }

  /** The places, each with the names by which it is found. */
  static List<SearchText> places(PostingContent content) {
    return content.locations().stream().map(PreparedPosting::place).toList();
  }

  /** The board's words first, then the names it left out; it is called by the board's words. */
  private static SearchText place(String location) {
    LocationNames known = LocationNames.of(location);
    return new SearchText(
        location,
        Stream.concat(Stream.of(location), known.names().stream()).toList(),
        known.keys());
  }

  private static SearchText named(String text) {
    return new SearchText(text, List.of(text));
  }
}
