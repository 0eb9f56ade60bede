package io.jobwatch.spi.channel;

import io.jobwatch.model.EventType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Verdict;

/**
 * One match in a message.
 *
 * @param posting the posting as it is stored now
 * @param verdict what was said of it when the notification was made
 * @param alertId the id of the alert that it is a match of
 * @param alertName what the subscriber calls that alert
 * @param event why the subscriber is told of it
 */
public record MessageItem(
    JobPosting posting,
    Verdict.Scored verdict,
    String alertId,
    String alertName,
    EventType event) {}
