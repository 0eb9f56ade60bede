package io.jobwatch.match;

import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.Optional;

/** Whether a posting is at a place wanted, or remote where that is wanted. */
final class PlaceFit {

  private PlaceFit() {}

  /** The fit to places, prepared, and maybe to remote work. */
  static Fit of(List<Term> wanted, boolean remote, PreparedPosting posting) {
    Workplace workplace = posting.content().workplace();
    Optional<SearchText> place =
        posting.locations().stream()
            .filter(text -> wanted.stream().anyMatch(term -> term.isIn(text)))
            .findFirst();
    if (place.isPresent()) {
      return Fit.full("it is in " + Sentences.quoted(place.get().name()) + " as wanted");
    }
    if (remote && workplace == Workplace.REMOTE) {
      return Fit.full("it is remote as wanted");
    }
    if (wanted.isEmpty() && workplace == null) {
      return Fit.unknown("it is not said whether it is remote");
    }
    return !wanted.isEmpty() && posting.locations().isEmpty() && workplace != Workplace.REMOTE
        ? Fit.unknown("no place is said")
        : Fit.none("the place is not wanted");
  }
}
