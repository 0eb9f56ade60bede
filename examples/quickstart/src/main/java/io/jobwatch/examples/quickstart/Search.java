package io.jobwatch.examples.quickstart;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.Workplace;
import java.util.List;

/** What the arguments ask for. */
record Search(List<String> keywords, List<String> exclude, List<String> locations, boolean remote) {

  boolean isEmpty() {
    return keywords.isEmpty() && exclude.isEmpty() && locations.isEmpty() && !remote;
  }

  /** One alert of Ada's; of everything if the arguments ask for nothing. */
  Alert alert() {
    return Alert.named(isEmpty() ? "Everything new" : "Your search")
        .forSubscriber(Neighbourhood.ADA)
        .criteria(isEmpty() ? Criteria.everything() : criteria());
  }

  private Criteria criteria() {
    CriteriaBuilder criteria =
        Criteria.builder()
            .keywords(keywords.toArray(String[]::new))
            .excludeKeywords(exclude.toArray(String[]::new))
            .locations(locations.toArray(String[]::new));
    if (remote && locations.isEmpty()) {
      criteria.workplaces(Workplace.REMOTE);
    } else if (remote) {
      criteria.orRemote();
    }
    return criteria.build();
  }
}
