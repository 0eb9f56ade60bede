package io.jobwatch.internal.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parts of one place, and the places that all of them fit so far. */
final class PlaceGroup {

  private static final PlaceTable TABLE = PlaceTable.TABLE;

  private List<Place> fitting = List.of();
  private @Nullable String town;
  private boolean codeSeen;
  private boolean codeAlone;
  private boolean contradicted;

  /** Whether a name was passed over, since no table has it with the others. */
  private boolean passedOver;

  /** Whether a country or region says where the place is: a further one is another place then. */
  private boolean settled;

  /**
   * Takes a name that the tables have.
   *
   * @return false if it is another place
   */
  boolean name(List<Place> named) {
    if (fitting.isEmpty()) {
      fitting = town == null ? named : aroundOrAll(named);
      return true;
    }
    List<Place> both = both(named);
    if (both.isEmpty() && !settled) {
      both = elsewhere(named);
    }
    if (both.isEmpty()) {
      return false;
    }
    settled |= isAround(fitting) || isAround(named);
    fitting = both;
    codeAlone = false;
    return true;
  }

  /**
   * "Paris, Texas" and "Peru, Indiana" are not the ones everybody knows: what comes after a name
   * says where it is.
   */
  private List<Place> elsewhere(List<Place> named) {
    if (isTown(named) && named.stream().noneMatch(PlaceGroup::isCityOrArea)) {
      takeCityAsTown();
      return named;
    }
    if (!meant().stream().allMatch(PlaceGroup::isCountry) && !isAbroad(named)) {
      return List.of();
    }
    passedOver = true;
    return named.stream().filter(PlaceGroup::isRegion).toList();
  }

  private void takeCityAsTown() {
    passedOver |= town != null;
    town = cityName();
  }

  /** "Ontario, Ohio", but not "Ohio, Texas", which are two. */
  private boolean isAbroad(List<Place> named) {
    return meant().stream().allMatch(PlaceGroup::isRegion)
        && isNoneIn(fitting.get(0).country(), named);
  }

  /**
   * Whether letters in capitals go on with this place, as NY does after Albany, and after Hamburg
   * where the United States come next.
   */
  boolean fits(List<Place> coded, List<Place> next) {
    return fitting.isEmpty()
        ? town != null
        : !both(coded).isEmpty()
            || (!settled && isTown(coded) && next.stream().anyMatch(isOnlyAround(coded)));
  }

  /** A country that the letters are in and this place is not. */
  private Predicate<Place> isOnlyAround(List<Place> coded) {
    return next ->
        isCountry(next)
            && isNoneIn(next.country(), meant())
            && coded.stream().anyMatch(one -> isRegion(one) && one.and(next) != null);
  }

  /**
   * Takes letters in capitals that stand for a state or a country.
   *
   * @return false if it is another place
   */
  boolean code(List<Place> coded) {
    List<Place> both = both(coded);
    if (both.isEmpty() && settled) {
      return false;
    }
    codeSeen = true;
    if (fitting.isEmpty()) {
      codeAlone = town == null;
      fitting = codeAlone ? coded : coded.stream().filter(TABLE::isPlain).toList();
      return true;
    }
    if (both.isEmpty() && isTown(coded)) {
      both = coded.stream().filter(TABLE::isPlain).filter(PlaceGroup::isRegion).toList();
      takeCityAsTown();
    }
    settled = !both.isEmpty();
    contradicted |= both.isEmpty();
    fitting = both.isEmpty() ? fitting : both;
    return true;
  }

  /** Takes a name that the tables do not have. */
  void town(String spelt) {
    boolean first = town == null && fitting.isEmpty();
    passedOver |= !first;
    town = first ? spelt : town;
  }

  boolean isEmpty() {
    return fitting.isEmpty() && town == null;
  }

  /** The place, as far as everything that fits agrees; nothing where it does not. */
  @Nullable Place place() {
    if (fitting.isEmpty() || codeAlone || contradicted) {
      return null;
    }
    Place common = common(candidates());
    return common == null || common.city() != null ? common : common.withCity(townIn(common));
  }

  /** The place, where it is all that was named and no more than that. */
  Optional<Place> whole() {
    Place place = place();
    if (place == null || passedOver || (town != null && !town.equals(place.city()))) {
      return Optional.empty();
    }
    // What several places without a city agree in is more than any of them.
    return place.city() != null || candidates().size() == 1 ? Optional.of(place) : Optional.empty();
  }

  /** After letters a small namesake is as likely: Ontario, CA is a town in California too. */
  private List<Place> candidates() {
    return codeSeen ? fitting : meant();
  }

  /** Drops what lies elsewhere than in one of these countries, unless nothing is left. */
  void prefer(Set<String> countries) {
    List<Place> near = fitting.stream().filter(one -> countries.contains(one.country())).toList();
    fitting = near.isEmpty() ? fitting : near;
  }

  private List<Place> meant() {
    List<Place> large = fitting.stream().filter(place -> !TABLE.isSmall(place)).toList();
    return large.isEmpty() ? fitting : large;
  }

  private @Nullable String townIn(Place around) {
    return around.area() == null ? town : null;
  }

  /** A name after an unknown town says where that is, as New York does after Pelham. */
  private static List<Place> aroundOrAll(List<Place> named) {
    List<Place> around = named.stream().filter(place -> place.city() == null).toList();
    return around.isEmpty() ? named : around;
  }

  private static boolean isAround(List<Place> named) {
    return named.stream().anyMatch(place -> place.city() == null);
  }

  private List<Place> both(List<Place> more) {
    Set<Place> both = new LinkedHashSet<>();
    for (Place one : fitting) {
      for (Place other : more) {
        Place place = one.and(other);
        if (place != null) {
          both.add(place);
        }
      }
    }
    return List.copyOf(both);
  }

  /**
   * Whether what comes after the name may say where the town of this name is. Where it is a
   * region's too, places beside that region are more of a list, as in "New York, New Jersey".
   */
  private boolean isTown(List<Place> after) {
    List<Place> meant = meant();
    return meant.stream().anyMatch(place -> place.city() != null)
        && meant.stream()
            .filter(place -> place.city() == null)
            .allMatch(place -> isRegion(place) && isNoneIn(place.country(), after));
  }

  private static boolean isNoneIn(@Nullable String country, List<Place> places) {
    return places.stream().noneMatch(place -> same(place.country(), country));
  }

  private @Nullable String cityName() {
    return meant().stream().map(Place::city).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static boolean isCityOrArea(Place place) {
    return place.city() != null || place.area() != null;
  }

  private static boolean isRegion(Place place) {
    return place.region() != null && place.city() == null;
  }

  private static boolean isCountry(Place place) {
    return place.country() != null && place.region() == null && place.city() == null;
  }

  private static @Nullable Place common(List<Place> places) {
    Place first = places.get(0);
    if (places.size() == 1) {
      return first;
    }
    boolean sameArea = places.stream().allMatch(place -> place.area() == null);
    String country = first.country();
    if (!sameArea || !places.stream().allMatch(place -> same(place.country(), country))) {
      return null;
    }
    String region = first.region();
    boolean sameRegion = places.stream().allMatch(place -> same(place.region(), region));
    List<String> cities = places.stream().map(Place::city).filter(Objects::nonNull).toList();
    boolean oneName =
        cities.size() == places.size() && cities.stream().allMatch(cities.get(0)::equals);
    // A name of both a city and its own region is read as the city.
    boolean oneCity = oneName || (sameRegion && cities.size() == 1);
    return new Place(oneCity ? cities.get(0) : null, sameRegion ? region : null, country, null);
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }
}
