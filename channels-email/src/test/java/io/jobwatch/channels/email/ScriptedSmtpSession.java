package io.jobwatch.channels.email;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One client's conversation with a {@link ScriptedSmtp}. */
final class ScriptedSmtpSession {

  private static final Pattern PATH =
      Pattern.compile("(FROM|TO):<[\\w!#$%&'*+/=?^`{|}~.-]{1,64}@[a-z0-9.-]{1,253}>");
  private static final int LONGEST_LINE = 998;

  private final ScriptedSmtp server;
  private final Socket connection;
  private Socket socket;
  private InputStream in = InputStream.nullInputStream();

  ScriptedSmtpSession(ScriptedSmtp server, Socket socket) {
    this.server = server;
    this.connection = socket;
    this.socket = socket;
  }

  void run() {
    try {
      converse();
    } catch (IOException e) {
      // The client hung up, or the test is over.
    } finally {
      server.hangUp(connection);
    }
  }

  private void converse() throws IOException {
    if (server.implicit() && !encrypt()) {
      return;
    }
    in = new BufferedInputStream(socket.getInputStream());
    boolean goesOn = say(server.answerTo("GREETING", "220 mail.example ready"));
    while (goesOn) {
      String line = line();
      goesOn = line != null && obey(line);
    }
  }

  private boolean obey(String line) throws IOException {
    String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    server.heard(verb.equals("AUTH") ? "AUTH" : line);
    String rest = line.substring(Math.min(line.length(), verb.length() + 1));
    return switch (verb) {
      case "EHLO" -> say(server.answerTo("EHLO", extensions()));
      case "STARTTLS" -> startTls();
      case "MAIL", "RCPT" -> {
        boolean valid = PATH.matcher(rest).matches();
        yield say(server.answerTo(verb, valid ? "250 ok" : "501 5.1.3 bad"));
      }
      case "DATA" -> {
        String answer = server.answerTo("DATA", "354 go on");
        yield say(answer) && (!answer.startsWith("354") || mail());
      }
      case "QUIT" -> {
        say("221 bye");
        yield false;
      }
      case "AUTH" -> {
        if (rest.startsWith("PLAIN ")) {
          server.signedIn(Base64.getDecoder().decode(rest.substring("PLAIN ".length())));
        }
        yield say(server.answerTo(verb, "235 2.7.0 welcome"));
      }
      default -> say(server.answerTo(verb, "250 ok"));
    };
  }

  private String extensions() {
    boolean encrypted = socket instanceof SSLSocket;
    return encrypted
        ? "250-mail.example\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN LOGIN"
        : server.tls() == null ? "250 mail.example" : "250-mail.example\r\n250 STARTTLS";
  }

  private boolean startTls() throws IOException {
    String answer = server.answerTo("STARTTLS", "220 go on");
    if (!say(answer) || !answer.startsWith("220")) {
      return !answer.equals(ScriptedSmtp.HANG_UP);
    }
    boolean encrypted = encrypt();
    in = new BufferedInputStream(socket.getInputStream());
    return encrypted;
  }

  private boolean encrypt() throws IOException {
    String script = server.answerTo("HANDSHAKE", "");
    if (!script.isEmpty()) {
      return say(script);
    }
    SSLContext tls = Objects.requireNonNull(server.tls());
    SSLSocket encrypted =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    socket = encrypted;
    return true;
  }

  private boolean mail() throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean inForm = true;
    for (String line = line(); ; line = line()) {
      if (line == null) {
        return false;
      }
      if (line.equals(".")) {
        break;
      }
      inForm &= line.length() <= LONGEST_LINE && line.chars().allMatch(c -> c >= 9 && c < 127);
      mail.writeBytes((line.replaceFirst("^\\.", "") + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    String answer =
        server.answerTo(".", inForm ? "250 2.0.0 taken as 4711" : "550 5.6.0 not in form");
    if (answer.startsWith("250")) {
      server.taken(mail.toByteArray());
    }
    return say(answer);
  }

  /** A line without its CRLF, or {@code null} at the end; a lone CR or LF stays in the line. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.append((char) next);
      if (line.length() > 1 && line.charAt(line.length() - 2) == '\r' && next == '\n') {
        return line.substring(0, line.length() - 2);
      }
    }
    return null;
  }

  private boolean say(String answer) throws IOException {
    return switch (answer) {
      case ScriptedSmtp.HANG_UP -> false;
      case ScriptedSmtp.SILENCE -> {
        waitForTheEnd(1, TimeUnit.HOURS);
        yield false;
      }
      case ScriptedSmtp.DRIP -> {
        while (!waitForTheEnd(20, TimeUnit.MILLISECONDS)) {
          send("2");
        }
        yield false;
      }
      default -> {
        send(answer + "\r\n");
        yield true;
      }
    };
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private boolean waitForTheEnd(long time, TimeUnit unit) throws IOException {
    try {
      return server.closed().await(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
