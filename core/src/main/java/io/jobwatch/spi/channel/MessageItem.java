package io.jobwatch.spi.channel;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Verdict;

/**
 * One match in a message.
 *
 * @param posting the posting as it is stored now
 * @param verdict what was said of it when the notification was made
 */
public record MessageItem(JobPosting posting, Verdict.Scored verdict) {}
