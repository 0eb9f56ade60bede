package io.jobwatch.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names and codes of places, from the tables beside this class. Countries that the tables leave
 * out have the JDK's English names. Safe for use by several threads.
 */
final class PlaceTable {

  /** Where towns are written with the two or three letters of their state. */
  private static final Set<String> STATES_BY_LETTERS = Set.of("US", "CA", "AU");

  /** Australian states whose letters mean a state elsewhere to most readers. */
  private static final Set<String> SHARED_LETTERS = Set.of("AU-WA", "AU-SA", "AU-NT");

  static final PlaceTable TABLE = new PlaceTable();

  private final Map<String, List<Place>> named = new HashMap<>();
  private final Map<String, Set<Place>> spellings = new HashMap<>();
  private final Map<String, List<Place>> coded = new HashMap<>();
  private final Set<Place> plain = new LinkedHashSet<>();
  private final Set<Place> small = new HashSet<>();
  private final Map<Place, List<String>> names = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final Map<String, List<String>> inside = new HashMap<>();

  /** By the code of a country or the name of an area. */
  private final Map<String, Set<String>> around = new HashMap<>();

  private final Set<String> parts = new HashSet<>();

  private PlaceTable() {
    countries();
    regions();
    PlaceRow.read("areas.txt").forEach(this::area);
    inside.keySet().forEach(area -> surround(area, area));
    PlaceRow.read("cities.txt").forEach(this::city);
  }

  /** The places that bear a name; the key is as {@link PlaceText} makes it. */
  List<Place> named(String key) {
    return named.getOrDefault(key, List.of());
  }

  /** All names as they are spelt, and the places that bear them. */
  Map<String, Set<Place>> spellings() {
    return spellings;
  }

  /** The places that a code in capitals stands for. */
  List<Place> coded(String code) {
    return coded.getOrDefault(code, List.of());
  }

  /** Whether a code is so common for this place that it needs no known town before it. */
  boolean isPlain(Place place) {
    return plain.contains(place);
  }

  /** Whether this is a namesake that nobody means by the name alone. */
  boolean isSmall(Place place) {
    return small.contains(place);
  }

  /** The names of a place that no other place has; the usual one first. */
  List<String> names(Place place) {
    return names.getOrDefault(place, List.of());
  }

  /** The countries that an area is made of; none where that is a matter of opinion. */
  List<String> members(String area) {
    return members.getOrDefault(area, List.of());
  }

  /** The areas that a country or another area lies in. */
  Set<String> around(String inner) {
    return around.getOrDefault(inner, Set.of());
  }

  /**
   * Whether two places may have ground in common. Towns of one region may, since a name says little
   * of where a town ends.
   */
  boolean meet(Place one, Place other) {
    String area = one.area();
    String otherArea = other.area();
    if (area == null && otherArea == null) {
      return one.withCity(null).and(other.withCity(null)) != null;
    }
    if (area == null || otherArea == null) {
      return areas(one).contains(otherArea) || areas(other).contains(area);
    }
    List<String> both = List.of(area, otherArea);
    return areas(one).contains(otherArea)
        || areas(other).contains(area)
        || around.values().stream().anyMatch(areas -> areas.containsAll(both));
  }

  /** The areas that a place is or lies in. */
  private Set<String> areas(Place place) {
    String inner = Objects.requireNonNullElse(place.area(), place.country());
    Set<String> areas = new HashSet<>(around(inner));
    areas.add(inner);
    return areas;
  }

  /** Whether a spelling is of a part of what it is read as, or often of another place. */
  boolean isPart(String key) {
    return parts.contains(key);
  }

  /** The letters after a town, as in {@code Portland, OR}; empty where nobody writes that. */
  static String letters(String region) {
    return STATES_BY_LETTERS.contains(region.substring(0, 2)) ? region.substring(3) : "";
  }

  private void countries() {
    Set<String> tabled = new LinkedHashSet<>();
    for (PlaceRow row : PlaceRow.read("countries.txt")) {
      boolean important = row.text(0).startsWith("!");
      String code = row.text(0).replace("!", "");
      Place country = Place.inCountry(code);
      tabled.add(code);
      add(country, row.names(1, 2), row.names(3));
      code(code, country);
      if (important) {
        plain.add(country);
      }
    }
    for (String code : Locale.getISOCountries()) {
      if (tabled.add(code)) {
        Place country = Place.inCountry(code);
        add(country, List.of(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), List.of());
        code(code, country);
      }
    }
    code("UK", Place.inCountry("GB"));
  }

  private void regions() {
    for (PlaceRow row : PlaceRow.read("regions.txt")) {
      Place region = Place.inRegion(row.text(0));
      add(region, row.names(1, 2), row.names(3));
      code(row.text(0).substring(3), region);
      if (isStateByLetters(region) && !SHARED_LETTERS.contains(row.text(0))) {
        plain.add(region);
      }
    }
    // A country's code needs proof only where a state has it too.
    coded.values().stream()
        .filter(places -> places.stream().noneMatch(place -> isStateByLetters(place)))
        .flatMap(Collection::stream)
        .filter(place -> place.region() == null)
        .forEach(plain::add);
  }

  private static boolean isStateByLetters(Place place) {
    String region = place.region();
    return region != null && !letters(region).isEmpty();
  }

  private void area(PlaceRow row) {
    Place area = Place.inArea(row.text(0));
    add(area, row.names(0, 1), List.of());
    members.put(row.text(0), row.names(2));
    inside.put(row.text(0), row.names(2, 3));
  }

  private void surround(String area, String inner) {
    for (String name : inside.getOrDefault(inner, List.of())) {
      if (around.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(area)) {
        surround(area, name);
      }
    }
  }

  private void city(PlaceRow row) {
    String where = row.text(1);
    Place around = where.length() == 2 ? Place.inCountry(where) : Place.inRegion(where);
    Place city = around.withCity(row.text(0).replace("?", ""));
    add(city, row.names(0, 2).stream().map(name -> name.replace("?", "")).toList(), row.names(3));
    if (row.text(0).startsWith("?")) {
      small.add(city);
    }
  }

  private void add(Place place, Collection<String> own, Collection<String> recognised) {
    List<String> unshared = new ArrayList<>(own);
    unshared.removeIf(name -> name.startsWith("~"));
    names.put(place, List.copyOf(unshared));
    recognised.stream()
        .filter(name -> name.startsWith("="))
        .forEach(letters -> code(letters.substring(1), place));
    recognised.stream()
        .filter(name -> name.startsWith("<"))
        .forEach(name -> parts.add(PlaceText.key(name.substring(1))));
    Stream.concat(own.stream(), recognised.stream())
        .filter(name -> !name.startsWith("="))
        .map(name -> name.replace("~", "").replace("<", ""))
        .forEach(name -> name(name, place));
  }

  private void name(String spelt, Place place) {
    spellings.computeIfAbsent(spelt, name -> new HashSet<>()).add(place);
    List<Place> places = named.computeIfAbsent(PlaceText.key(spelt), key -> new ArrayList<>(1));
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  private void code(String code, Place place) {
    coded.computeIfAbsent(code, letters -> new ArrayList<>(1)).add(place);
  }
}
