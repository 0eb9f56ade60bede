package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpReply;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What a failed call means. The reasons name the host and nothing else: the client's own messages
 * can hold the path, which is a secret for webhooks and chats.
 */
final class CallFailures {

  private CallFailures() {}

  /** The reply to a call that got no header of an answer. */
  static HttpReply of(Throwable failure, String host, long maxBytes) {
    return of(failure, host, maxBytes, Optional.empty());
  }

  /** The reply to a call that got no more of an answer than its header, or not even that. */
  static HttpReply of(Throwable failure, String host, long maxBytes, Optional<HttpAnswer> head) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof BodyTooLargeException) {
      return new HttpReply.TooLarge(maxBytes, head);
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return new HttpReply.NotSent(host + " did not accept a connection in time");
    }
    if (cause instanceof UnknownHostException
        || hasCause(cause, UnresolvedAddressException.class)) {
      return new HttpReply.NotSent(host + " has no known address");
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return new HttpReply.NotSent(host + " did not accept a connection");
    }
    // Data follows the handshake only: later TLS errors are of other types.
    if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
      return new HttpReply.NotSent(
          hasCause(cause, CertificateException.class)
              ? "the TLS certificate of " + host + " is not trusted"
              : "the TLS handshake with " + host + " failed");
    }
    if (cause instanceof HttpTimeoutException) {
      return late(host, head);
    }
    if (cause instanceof UnreadableAnswerException unreadable) {
      return new HttpReply.NoAnswer(host + ": " + unreadable.getMessage(), head);
    }
    return new HttpReply.NoAnswer(
        host + " gave no whole answer (" + cause.getClass().getSimpleName() + ")", head);
  }

  static HttpReply late(String host, Optional<HttpAnswer> head) {
    return new HttpReply.NoAnswer(host + " gave no whole answer before the deadline", head);
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapper =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return wrapper && cause != null ? unwrapped(cause) : failure;
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
