package io.jobwatch.notify;

import io.jobwatch.model.Preferences;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much more fits into a digest, and what does not. */
final class DigestRoom {

  private static final int MOST_NAMED = 5;

  private final Preferences preferences;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Integer> left = new LinkedHashMap<>();
  private int all;

  DigestRoom(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Takes room for one posting of a company; gives whether there was any. */
  boolean take(String company) {
    int ofCompany = taken.getOrDefault(company, 0);
    if (full(all, preferences.perDigest()) || full(ofCompany, preferences.perCompany())) {
      left.merge(company, 1, Integer::sum);
      return false;
    }
    taken.put(company, ofCompany + 1);
    all++;
    return true;
  }

  /** What there was no room for, such as {@code +3 more at Acme}; {@code null} if all had room. */
  @Nullable String note() {
    if (left.isEmpty()) {
      return null;
    }
    String named =
        left.entrySet().stream()
            .limit(MOST_NAMED)
            .map(one -> "+" + one.getValue() + " more at " + one.getKey())
            .collect(Collectors.joining(", "));
    int others = left.values().stream().skip(MOST_NAMED).mapToInt(Integer::intValue).sum();
    return named + (others > 0 ? ", +" + others + " more elsewhere" : "") + " in the next digest.";
  }

  private static boolean full(int number, int most) {
    return most > 0 && number >= most;
  }
}
