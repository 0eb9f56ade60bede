package io.jobwatch.channels.email;

import io.jobwatch.channels.email.EmailSettings.Server;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Begins conversations with one mail server. Safe for use by several threads at once. */
final class SmtpConnector {

  private final Server server;
  private final SSLSocketFactory tls;
  private final Session session;

  /**
   * A connector.
   *
   * @param settings where the server is; its EHLO name is the message ids' domain
   * @param tls makes encrypted sockets and knows whom to trust
   */
  SmtpConnector(EmailSettings settings, SSLSocketFactory tls) {
    this.server = settings.server();
    this.tls = tls;
    this.session = Session.getInstance(properties(settings));
  }

  /** A conversation that has not begun: nothing is connected. */
  SmtpConversation create() {
    return new SmtpConversation(session, server, new SmtpSocket(server));
  }

  /** Connects, upgrades to TLS and signs in, as the settings say. */
  void begin(SmtpConversation conversation) throws IOException, MessagingException {
    Socket socket = conversation.socket().connect();
    if (server.tls() == TlsMode.IMPLICIT) {
      conversation.enter(SmtpStage.STARTTLS);
      socket = conversation.socket().encrypt(socket, tls);
      conversation.enter(SmtpStage.CONNECT);
    }
    conversation.connect(socket);
  }

  private Properties properties(EmailSettings settings) {
    Properties properties = new Properties();
    boolean startTls = server.tls() == TlsMode.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", String.join(" ", SmtpSocket.PROTOCOLS));
    properties.put("mail.smtp.auth", String.valueOf(server.login() != null));
    // Older mechanisms protect the password badly; these two rely on TLS.
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.localhost", settings.messageIdDomain());
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }
}
