package io.jobwatch.model;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a host knows of an employer. A source names its employer on its own; while the one it names
 * is disabled it is not fetched. What it lists gets the employer's tier, unless the source has one.
 * Nothing else follows from what is kept here.
 *
 * @param name the employer's name, at most 200 characters; what it is found by
 * @param site its home page, or {@code null}
 * @param careersUrl its page of jobs, or {@code null}
 * @param industry what it does, or {@code null}, at most 200 characters
 * @param size how many people it has, in words, or {@code null}, at most 100 characters
 * @param location where it is, or {@code null}, at most 500 characters
 * @param tier how much the host values it, or {@code null}; when it changes, the sources that name
 *     the company are fetched in full next, and the postings that they list have it from then on
 * @param enabled whether the sources that name it are fetched
 * @param metadata whatever else the host keeps of it
 */
public record Company(
    String name,
    @Nullable URI site,
    @Nullable URI careersUrl,
    @Nullable String industry,
    @Nullable String size,
    @Nullable String location,
    @Nullable CompanyTier tier,
    boolean enabled,
    Map<String, String> metadata) {

  /** Checks the texts and copies the metadata. */
  public Company {
    Checks.text("Company", name, 200);
    shorter("Industry of " + name, industry, 200);
    shorter("Size of " + name, size, 100);
    shorter("Location of " + name, location, 500);
    metadata = Map.copyOf(metadata);
  }

  /**
   * An enabled company of which nothing is known but its name.
   *
   * @param name the employer's name
   * @return the company
   */
  public static Company of(String name) {
    return new Company(name, null, null, null, null, null, null, true, Map.of());
  }

  /**
   * The same company with its pages.
   *
   * @param home its home page, or {@code null}
   * @param jobs its page of jobs, or {@code null}
   * @return a copy
   */
  public Company pages(@Nullable URI home, @Nullable URI jobs) {
    return new Company(name, home, jobs, industry, size, location, tier, enabled, metadata);
  }

  /**
   * The same company with what it is.
   *
   * @param what what it does, or {@code null}
   * @param people how many people it has, or {@code null}
   * @param place where it is, or {@code null}
   * @return a copy
   */
  public Company about(@Nullable String what, @Nullable String people, @Nullable String place) {
    return new Company(name, site, careersUrl, what, people, place, tier, enabled, metadata);
  }

  /**
   * The same company in a tier.
   *
   * @param other how much the host values it, or {@code null}
   * @return a copy
   */
  public Company tier(@Nullable CompanyTier other) {
    return new Company(name, site, careersUrl, industry, size, location, other, enabled, metadata);
  }

  /**
   * The same company with its sources fetched or not. What is stored of it stays: its postings are
   * not closed, are found by a preview and can still be told of.
   *
   * @param on whether the sources that name it are fetched
   * @return a copy
   */
  public Company enabled(boolean on) {
    return new Company(name, site, careersUrl, industry, size, location, tier, on, metadata);
  }

  /**
   * The same company with one more thing the host keeps of it.
   *
   * @param key what it is
   * @param value its value
   * @return a copy
   */
  public Company metadata(String key, String value) {
    Map<String, String> more = new HashMap<>(metadata);
    more.put(key, value);
    return new Company(name, site, careersUrl, industry, size, location, tier, enabled, more);
  }

  private static void shorter(String what, @Nullable String value, int most) {
    if (value != null && value.length() > most) {
      throw Checks.refusal(
          what,
          value.substring(0, 40) + "...",
          "it has " + value.length() + " characters",
          "use at most " + most);
    }
  }
}
