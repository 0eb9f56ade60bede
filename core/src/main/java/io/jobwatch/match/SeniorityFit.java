package io.jobwatch.match;

import io.jobwatch.model.Seniority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far the level of a posting is from the nearest of those wanted. */
final class SeniorityFit {

  private static final double ONE_OFF = 60;
  private static final double TWO_OFF = 25;

  private SeniorityFit() {}

  static Fit of(Set<Seniority> wanted, @Nullable Seniority offered) {
    if (offered == null) {
      return Fit.unknown("no level is said");
    }
    String level = "the level is " + Sentences.constant(offered);
    return switch (distance(wanted, offered)) {
      case 0 -> Fit.full(level + " as wanted");
      case 1 -> new Fit(ONE_OFF, level + ", one step off");
      case 2 -> new Fit(TWO_OFF, level + ", two steps off");
      default -> Fit.none(level + ", which is not wanted");
    };
  }

  private static int distance(Set<Seniority> wanted, Seniority offered) {
    return wanted.contains(offered)
        ? 0
        : wanted.stream()
            .mapToInt(level -> Math.max(1, Math.abs(step(level) - step(offered))))
            .min()
            .orElseThrow();
  }

  /** Leads stand beside staff and managers beside principals, on another ladder. */
  private static int step(Seniority level) {
    return switch (level) {
      case INTERN -> 0;
      case JUNIOR -> 1;
      case MID -> 2;
      case SENIOR -> 3;
      case STAFF, LEAD -> 4;
      case PRINCIPAL, MANAGER -> 5;
      case DIRECTOR -> 6;
      case EXECUTIVE -> 7;
    };
  }
}
