package io.jobwatch.benchmarks.engine;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A posting with its texts cut into words, once for all alerts. */
record PlainPosting(
    PostingContent content,
    String company,
    PlainText title,
    PlainText text,
    PlainText locations,
    Set<String> placeKeys,
    PlainText departments) {

  static PlainPosting of(JobPosting posting) {
    PostingContent content = posting.content();
    List<String> text = new ArrayList<>();
    text.add(content.title());
    text.addAll(content.skills());
    text.add(content.descriptionText());
    return new PlainPosting(
        content,
        WordFolding.fold(content.company()).strip(),
        new PlainText(List.of(content.title())),
        new PlainText(text),
        new PlainText(SearchedPlaces.of(content.locations()).toList()),
        SearchedPlaces.keys(content.locations()),
        new PlainText(
            Stream.of(content.department(), content.team()).filter(Objects::nonNull).toList()));
  }
}
