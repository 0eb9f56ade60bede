package io.jobwatch.internal.export;

import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;

/**
 * An alert in an export.
 *
 * @param alert the alert
 * @param activity how often it has told of something
 */
public record ExportedAlert(Alert alert, AlertActivity activity) {}
