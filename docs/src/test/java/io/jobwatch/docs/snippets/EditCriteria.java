package io.jobwatch.docs.snippets;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;

final class EditCriteria {

  private EditCriteria() {}

  static void edit(Jobwatch jobwatch, Alert alert) {
    // tag::edit
    Criteria edited =
        alert.criteria().toBuilder()
            .keywords("java", "scala") // instead of those it had
            .blockedRoles() // none any more
            .salaryAtLeast(null)
            .build();
    jobwatch.alerts().save(alert.criteria(edited));
    // end::edit
  }
}
