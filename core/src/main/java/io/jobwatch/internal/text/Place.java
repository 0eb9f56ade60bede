package io.jobwatch.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * A place as far as a text tells which one it is. What is not said, or fits several places, is
 * {@code null}.
 *
 * @param city the town: its English name where the tables have it, else as spelt
 * @param region the state, province or land, as its ISO 3166-2 code; at least the country is known
 *     then
 * @param country the country, as its ISO 3166-1 alpha-2 code
 * @param area an area of several countries such as {@code EMEA}; nothing else is known then
 */
public record Place(
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    @Nullable String area) {

  static Place inCountry(String country) {
    return new Place(null, null, country, null);
  }

  static Place inRegion(String region) {
    return new Place(null, region, region.substring(0, 2), null);
  }

  static Place inArea(String area) {
    return new Place(null, null, null, area);
  }

  /** The place that both are; nothing where they differ. */
  @Nullable Place and(Place other) {
    boolean same =
        area == null
            && other.area == null
            && agrees(country, other.country)
            && agrees(region, other.region)
            && agrees(city, other.city);
    return same
        ? new Place(
            or(city, other.city), or(region, other.region), or(country, other.country), null)
        : null;
  }

  Place withCity(@Nullable String town) {
    return new Place(town, region, country, area);
  }

  private static boolean agrees(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b);
  }

  private static @Nullable String or(@Nullable String a, @Nullable String b) {
    return a == null ? b : a;
  }
}
