package io.jobwatch.internal.text;

import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.Optional;

/**
 * What a board's text about places was understood to say.
 *
 * @param places the places, each once, in their order; what nobody can tell is left out
 * @param workplace how one works there, or nothing
 */
public record ReadPlaces(List<Place> places, Optional<Workplace> workplace) {

  /** Copies the places. */
  public ReadPlaces {
    places = List.copyOf(places);
  }
}
