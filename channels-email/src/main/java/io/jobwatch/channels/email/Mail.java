package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is put into a format: lines of plain text of any length, none with a
 * control character.
 *
 * @param subject what it is about
 * @param introduction what the matches are
 * @param notice what the subscriber should know besides, or {@code null}
 * @param jobs the matches
 * @param lines what an operator is told, none with matches
 * @param reason why the subscriber gets this mail
 * @param endings how to get no more, the way out of everything last; maybe none
 */
record Mail(
    String subject,
    String introduction,
    @Nullable String notice,
    List<Job> jobs,
    List<String> lines,
    String reason,
    List<Ending> endings) {

  /** The longest subject, in code points: more is shown nowhere. */
  private static final int LONGEST_SUBJECT = 200;

  static Mail of(OutgoingMessage message, @Nullable UnsubscribeLinks links) {
    return new Mail(
        subject(message),
        introduction(message),
        message.notice() == null ? null : MessageTexts.line(message.notice()),
        message.items().stream().map(item -> Job.of(item, message)).toList(),
        message.report() == null
            ? List.of()
            : message.report().lines().stream().map(MessageTexts::line).toList(),
        MessageTexts.line(reason(message)),
        Ending.of(message, links));
  }

  private static String reason(OutgoingMessage message) {
    return message.report() == null
        ? "You get this mail because of your " + alerts(message) + ": " + message.alertName()
        : "You get this mail since you are named as an operator of Jobwatch.";
  }

  private static String alerts(OutgoingMessage message) {
    boolean one = message.items().stream().map(MessageItem::alertId).distinct().count() == 1;
    return one ? "alert" : "alerts";
  }

  private static String subject(OutgoingMessage message) {
    // Taken apart, since a mail program would take it for an encoded word (RFC 2047) and decode it.
    String subject = MessageTexts.line(message.subject()).replace("=?", "= ?");
    return MessageTexts.cut(subject, LONGEST_SUBJECT);
  }

  private static String introduction(OutgoingMessage message) {
    boolean one = message.items().size() == 1;
    return switch (message.event()) {
      case NEW_MATCH ->
          (one ? "This job matches your " : "These jobs match your ") + alerts(message) + ":";
      case SCORE_IMPROVED ->
          one ? "This job fits better than before:" : "These jobs fit better than before:";
      case STATUS_CHANGED -> one ? "This job is open again:" : "These jobs are open again:";
      case BATCH_COMPLETE -> "This was found:";
      case DAILY_SUMMARY -> "This happened:";
      case SOURCE_BROKEN -> "Please look at this source:";
      case SOURCE_RECOVERED -> "This source answers again:";
    };
  }
}
