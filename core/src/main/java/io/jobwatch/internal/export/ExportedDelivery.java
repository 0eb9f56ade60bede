package io.jobwatch.internal.export;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Notification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in an export.
 *
 * @param delivery the delivery
 * @param notification what it carries, or {@code null} if that is gone
 * @param attempts its attempts
 */
public record ExportedDelivery(
    Delivery delivery, @Nullable Notification notification, List<Attempt> attempts) {}
