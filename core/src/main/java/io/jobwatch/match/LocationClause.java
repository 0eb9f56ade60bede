package io.jobwatch.match;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One of the places, or remote where that is enough. */
record LocationClause(List<Term> terms, boolean orRemote) implements CompiledClause {

  static LocationClause of(List<String> locations, boolean orRemote) {
    return new LocationClause(Term.places(locations), orRemote);
  }

  @Override
  public Clause clause() {
    return Clause.LOCATIONS;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    return check(posting.content(), posting.locations());
  }

  /** What it finds in the content and its places, prepared. */
  Finding check(PostingContent content, List<SearchText> places) {
    Optional<Finding> named = NamedText.find(terms, places, "location");
    if (named.isPresent()) {
      return named.get();
    }
    Workplace workplace = content.workplace();
    if (orRemote && workplace == Workplace.REMOTE) {
      return Finding.pass(() -> "The workplace is remote, which is enough.");
    }
    if (places.isEmpty()) {
      return Finding.unknown(UnknownValue.LOCATIONS_WITHOUT_LOCATION);
    }
    if (orRemote && workplace == null) {
      return Finding.unknown(UnknownValue.LOCATIONS_WITHOUT_WORKPLACE);
    }
    return Finding.miss(
        () ->
            "None of the locations "
                + Sentences.quoted(content.locations())
                + " is in "
                + Sentences.terms(terms)
                + (orRemote ? ", and the workplace is not remote." : "."));
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(terms, Part.LOCATION);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    List<String> named = NamedText.usable(posting.locations());
    boolean remote = posting.content().workplace() == Workplace.REMOTE;
    if (!named.isEmpty()) {
      return Cure.add(
          named,
          "Add "
              + Sentences.quoted(named)
              + " to the locations"
              + (remote ? ", or allow remote postings." : "."));
    }
    return remote
        ? Cure.set("orRemote", "Allow remote postings.")
        : Cure.drop(UnknownValue.LOCATIONS_WITHOUT_LOCATION);
  }
}
