package io.jobwatch.channels.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on the loopback interface that answers as it is told, and else as strictly as the
 * real ones: it refuses addresses and mails that are not in form.
 */
final class ScriptedSmtp implements AutoCloseable {

  /** The answer that never comes. */
  static final String SILENCE = "silence";

  /** Hangs up instead of an answer. */
  static final String HANG_UP = "hang up";

  /** An answer of one sign at a time, without end. */
  static final String DRIP = "drip";

  private final ServerSocket listener;
  private final boolean implicit;
  private final @Nullable SSLContext tls;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread listening;

  private ScriptedSmtp(@Nullable SSLContext tls, boolean implicit) {
    this.tls = tls;
    this.implicit = implicit;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listening = daemon(this::listen);
  }

  static ScriptedSmtp plain() {
    return new ScriptedSmtp(null, false);
  }

  static ScriptedSmtp startTls(TestCertificate certificate) {
    return new ScriptedSmtp(certificate.server(), false);
  }

  static ScriptedSmtp implicitTls(TestCertificate certificate) {
    return new ScriptedSmtp(certificate.server(), true);
  }

  /**
   * Sets an answer.
   *
   * @param to a verb such as {@code RCPT}, {@code GREETING}, or {@code .} for the final dot
   * @param answer the answer's lines, or one of the constants here
   */
  ScriptedSmtp answer(String to, String answer) {
    answers.put(to, answer);
    return this;
  }

  String answerTo(String verb, String usual) {
    return answers.getOrDefault(verb, usual);
  }

  int port() {
    return listener.getLocalPort();
  }

  boolean implicit() {
    return implicit;
  }

  @Nullable SSLContext tls() {
    return tls;
  }

  /** What clients have said, without the mails and without what they sign in with. */
  List<String> commands() {
    return List.copyOf(commands);
  }

  /** What clients have signed in with by PLAIN: parts with a NUL between them. */
  List<String> logins() {
    return List.copyOf(logins);
  }

  /** The mails taken, as sent. */
  List<String> mails() {
    return List.copyOf(mails);
  }

  /** How many connections there were. */
  int connections() {
    return connections.size();
  }

  void heard(String command) {
    commands.add(command);
  }

  void signedIn(byte[] login) {
    logins.add(new String(login, StandardCharsets.UTF_8));
  }

  void taken(byte[] mail) {
    mails.add(new String(mail, StandardCharsets.US_ASCII));
  }

  CountDownLatch closed() {
    return closed;
  }

  /** Hangs up on everybody; new connections are still taken. */
  void hangUp() {
    connections.forEach(this::hangUp);
  }

  void hangUp(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listener.close();
      // Until it knows, it may still take a connection.
      listening.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    hangUp();
  }

  private void listen() {
    while (closed.getCount() > 0) {
      try {
        Socket connection = listener.accept();
        connections.add(connection);
        Thread unused = daemon(() -> new ScriptedSmtpSession(this, connection).run());
      } catch (IOException e) {
        return;
      }
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
