package io.jobwatch.channels.webhook;

import io.jobwatch.model.OperatorReport;
import io.jobwatch.spi.channel.MessageTexts;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an operator is told as a JSON object, the same in both styles. */
final class ReportJson {

  private static final int MAX_SUBJECT = 300;
  private static final int MAX_REMARK = 500;

  /** Whatever they hold, and three bytes to a code unit, they stay below the body's limit. */
  private static final int MAX_REMARKS = 5_000;

  private ReportJson() {}

  static Map<String, @Nullable Object> of(OperatorReport report) {
    Map<String, @Nullable Object> json = new TreeMap<>();
    json.put("counts", new TreeMap<>(report.counts()));
    json.put(
        "remarks",
        MessageTexts.lines(report.remarks(), MAX_REMARK, MAX_REMARKS, UnaryOperator.identity()));
    json.put("subject", MessageTexts.cut(MessageTexts.line(report.subject()), MAX_SUBJECT));
    return json;
  }
}
