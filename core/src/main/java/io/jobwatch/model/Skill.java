package io.jobwatch.model;

/**
 * A skill in a profile.
 *
 * @param name what it is called, at most 200 characters; a spelling of it is enough, such as {@code
 *     k8s}
 * @param weight how much it matters, from 1 to {@value #MAX_WEIGHT}
 * @param core whether it is one of those the subscriber stands for
 */
public record Skill(String name, int weight, boolean core) {

  /** The greatest weight. */
  public static final int MAX_WEIGHT = 10;

  /** Checks name and weight; outer blanks of the name are dropped. */
  public Skill {
    name = Checks.text("Skill", name, 200).strip();
    Checks.range("Weight of skill " + name, weight, 1, MAX_WEIGHT);
  }
}
