package io.jobwatch.channels.email;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryResult.Misconfigured;
import io.jobwatch.model.DeliveryResult.Transient;
import io.jobwatch.model.DeliveryResult.UnknownOutcome;
import jakarta.mail.AuthenticationFailedException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was not taken: what the server answered, or what happened to the connection.
 *
 * @param server the mail server
 * @param to the recipient
 * @param conversation how far it came
 * @param cause what was thrown
 */
record SmtpFailure(
    EmailSettings.Server server, MailAddress to, SmtpConversation conversation, Exception cause) {

  DeliveryResult result() {
    SmtpStage stage = stage();
    SmtpReply reply = conversation.reply();
    if (reply != null && reply.code() >= 400) {
      return advised(SmtpResults.result(stage, reply, said(stage, answer(stage, reply))), stage);
    }
    if (stage == SmtpStage.END_OF_DATA) {
      return new UnknownOutcome(said(stage, "the mail was sent, but " + lost()));
    }
    IOException broken = broken();
    if (broken instanceof SSLException tls && !isCutOff(tls)) {
      return new Misconfigured(
          said(stage, "no trusted TLS connection (" + tls.getClass().getSimpleName() + ").")
              + " Check host, port and tls, and that the JVM trusts the server's certificate.");
    }
    if (broken == null && reply != null && stage == SmtpStage.AUTH) {
      return new Misconfigured(
          said(stage, "the server offers neither PLAIN nor LOGIN.")
              + " Use a server or account that takes a password.");
    }
    if (broken == null && reply != null && stage == SmtpStage.CONNECT) {
      return new Misconfigured(
          said(SmtpStage.STARTTLS, "the server does not offer it.")
              + " Use a port where it does, or set tls to implicit.");
    }
    return new Transient(said(stage, lost()));
  }

  private SmtpStage stage() {
    return cause instanceof AuthenticationFailedException ? SmtpStage.AUTH : conversation.stage();
  }

  /** What the server said; its words about a login may repeat what was sent. */
  private static String answer(SmtpStage stage, SmtpReply reply) {
    return stage == SmtpStage.AUTH ? reply.codes() : reply.toString();
  }

  private String lost() {
    if (conversation.wasCut()) {
      return "no answer within " + server.timeout().toMillis() + " ms.";
    }
    IOException broken = broken();
    if (broken instanceof UnknownHostException) {
      return "there is no such host.";
    }
    return broken == null
        ? "the server hung up."
        : "the connection failed (" + broken.getClass().getSimpleName() + ").";
  }

  private String said(SmtpStage stage, String what) {
    return "Mail to '" + to.masked() + "' by " + server.name() + " (" + stage + "): " + what;
  }

  private static DeliveryResult advised(DeliveryResult result, SmtpStage stage) {
    if (!(result instanceof Misconfigured wrong)) {
      return result;
    }
    return new Misconfigured(
        switch (stage) {
          case CONNECT, STARTTLS -> wrong.detail() + " Ask the server's operator why.";
          case AUTH -> wrong.detail() + " Check username and password.";
          case MAIL -> wrong.detail() + " Check from, and username if there is none.";
          case RCPT, DATA, END_OF_DATA ->
              wrong.detail() + " Check SPF, DKIM and DMARC of the sender's domain.";
        });
  }

  /** What broke the connection, or {@code null} if it held. */
  private @Nullable IOException broken() {
    for (Throwable next = cause; next != null; next = next.getCause()) {
      if (next instanceof IOException broken) {
        return broken;
      }
    }
    return null;
  }

  /** Whether TLS failed because the connection did. */
  private static boolean isCutOff(SSLException tls) {
    Throwable cause = tls.getCause();
    return cause instanceof EOFException
        || cause instanceof SocketException
        || cause instanceof SocketTimeoutException;
  }
}
