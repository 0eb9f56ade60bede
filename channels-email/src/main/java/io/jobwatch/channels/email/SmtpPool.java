package io.jobwatch.channels.email;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Conversations kept open for a moment after a mail, so that a burst of mails does not sign in for
 * each one: providers limit log-ins and connections more tightly than mails. Safe for use by
 * several threads at once; a conversation that is taken out belongs to its taker.
 */
final class SmtpPool implements AutoCloseable {

  private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

  /** Many servers end a conversation after a hundred mails. */
  private static final int MOST_MAILS = 50;

  private final Deadlines deadlines;
  private final Deque<SmtpConversation> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SmtpPool(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Takes out the conversation that was used last, or {@code null} if none is open. */
  @Nullable SmtpConversation take() {
    return idle.pollFirst();
  }

  /** Takes a conversation back after a mail was sent in it. */
  void putBack(SmtpConversation conversation) {
    if (closed || conversation.taken() >= MOST_MAILS) {
      end(conversation);
      return;
    }
    idle.addFirst(conversation);
    Future<?> unused = deadlines.after(LONGEST_IDLE, () -> endIfIdle(conversation));
    if (closed) {
      endIfIdle(conversation);
    }
  }

  private void endIfIdle(SmtpConversation conversation) {
    if (idle.remove(conversation)) {
      end(conversation);
    }
  }

  /** Says good-bye and closes the connection, whatever state it is in. */
  static void end(SmtpConversation conversation) {
    try {
      conversation.close();
    } catch (MessagingException unsaid) {
      // Every mail in the conversation is settled, so nothing depends on the good-bye.
    } finally {
      conversation.cut();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (SmtpConversation next = take(); next != null; next = take()) {
      end(next);
    }
  }
}
