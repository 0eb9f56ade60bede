package io.jobwatch.channels.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the mail server that remembers how far it came and what the server answered
 * there: the library's own exceptions do not tell a mail that was refused from one whose fate is
 * unknown. Used by one thread at a time; only {@link #cut()} may come from another.
 */
final class SmtpConversation extends SMTPTransport {

  private final @Nullable Login login;
  private final SmtpSocket socket;
  private SmtpStage stage = SmtpStage.CONNECT;
  private @Nullable SmtpReply reply;
  private int taken;

  SmtpConversation(Session session, EmailSettings.Server server, SmtpSocket socket) {
    super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
    this.login = server.login();
    this.socket = socket;
  }

  /** Sends a mail to one address; returns what the server answered when it took the mail. */
  SmtpReply send(MimeMessage mail, Address to) throws MessagingException {
    sendMessage(mail, new Address[] {to});
    taken++;
    return reply == null ? new SmtpReply(250, "", "") : reply;
  }

  /** What was asked last. */
  SmtpStage stage() {
    return stage;
  }

  /** The answer to that, or {@code null} if none came. */
  @Nullable SmtpReply reply() {
    return reply;
  }

  /** How many mails the server has taken in this conversation. */
  int taken() {
    return taken;
  }

  SmtpSocket socket() {
    return socket;
  }

  /** Ends the conversation without a word, from whatever thread. */
  void cut() {
    socket.cut();
  }

  boolean wasCut() {
    return socket.wasCut();
  }

  void enter(SmtpStage next) {
    stage = next;
    reply = null;
  }

  /**
   * Signs in as the settings say: in a URL the library would write the login in the JVM's default
   * charset, which may have no signs for it.
   */
  @Override
  protected boolean protocolConnect(String host, int port, String user, String password)
      throws MessagingException {
    return login == null
        ? super.protocolConnect(host, port, user, password)
        : super.protocolConnect(host, port, login.username(), login.password().reveal());
  }

  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    enter(SmtpStage.CONNECT);
    return super.ehlo(domain);
  }

  @Override
  protected void startTLS() throws MessagingException {
    enter(SmtpStage.STARTTLS);
    super.startTLS();
  }

  @Override
  protected void mailFrom() throws MessagingException {
    enter(SmtpStage.MAIL);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    enter(SmtpStage.RCPT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    enter(SmtpStage.DATA);
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    enter(SmtpStage.END_OF_DATA);
    super.finishData();
  }

  /** Reads an answer; from MAIL on the first one counts, since RSET may follow a refusal. */
  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (reply == null || stage.compareTo(SmtpStage.MAIL) < 0) {
      reply = SmtpReply.parse(getLastServerResponse()).orElse(null);
    }
    return code;
  }
}
