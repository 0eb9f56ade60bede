package io.jobwatch.examples.quickstart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail server that writes what it has received to {@code .eml} files when it closes. */
final class MailServer implements AutoCloseable {

  private final GreenMail server;
  private final Path folder;

  private MailServer(GreenMail server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  static MailServer start(Path folder) {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new MailServer(server, folder);
  }

  int port() {
    return server.getSmtp().getPort();
  }

  int received() {
    return server.getReceivedMessages().length;
  }

  @Override
  public void close() {
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        String id = message.getMessageID().replaceAll("[^A-Za-z0-9-]+", "_");
        try (OutputStream out = Files.newOutputStream(folder.resolve(id + ".eml"))) {
          message.writeTo(out);
        }
      }
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("Mails to '" + folder + "': not written.", e);
    } finally {
      server.stop();
    }
  }
}
