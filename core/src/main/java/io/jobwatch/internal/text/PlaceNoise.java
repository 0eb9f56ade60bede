package io.jobwatch.internal.text;

import io.jobwatch.internal.text.PlaceText.Part;
import java.util.Set;

/** Words around the name of a place that say something else, such as how one works there. */
final class PlaceNoise {

  private static final Set<String> WORDS =
      Set.of(
          ("remote remotely remoto remota hybrid hybrido híbrido hybride onsite site on in at the of a from"
                  + " within near around office offices buro bureau oficina hq headquarters headquarter"
                  + " only based fully 100 anywhere everywhere greater great metro metropolitan area"
                  + " region location locations various multiple any all other flexible preferred"
                  + " optional friendly no partly partially partial teilweise eligible considered accepted available possible required home work"
                  + " homeoffice working first full time wfh"
                  + " and relocate relocation to teletravail teletrabajo presencial deutschlandweit"
                  + " bundesweit raum umgebung international inperson person in-person travel")
              .split(" "));

  /** "Remote (non-US)" names a place where the work is not. */
  private static final Set<String> NOT =
      Set.of("non", "not", "except", "excluding", "outside", "exclude", "excl", "without");

  private PlaceNoise() {}

  static boolean denies(Part part) {
    return part.words().stream().anyMatch(word -> NOT.contains(word.key()));
  }

  /** The part without such words at its ends; empty where it has no others. */
  static Part strip(Part part) {
    int from = 0;
    int to = part.words().size();
    while (from < to && isNoise(part, from)) {
      from++;
    }
    while (to > from && isNoise(part, to - 1)) {
      to--;
    }
    return new Part(part.words().subList(from, to), part.begins());
  }

  /** In capitals IN is Indiana or India, and OR, ME and the like are states as well. */
  private static boolean isNoise(Part part, int word) {
    return WORDS.contains(part.words().get(word).key())
        && !part.words().get(word).spelt().equals("IN");
  }
}
