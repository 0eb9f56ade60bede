package io.jobwatch.examples.quickstart;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A mail server that writes what it receives to {@code .eml} files before it accepts it. */
final class MailServer implements AutoCloseable {

  private final GreenMail server = new GreenMail(onFreePort());
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final Path folder;

  private MailServer(Path folder) {
    this.folder = folder;
  }

  static MailServer start(Path folder) {
    MailServer mails = new MailServer(folder);
    mails.server.start();
    MessageDeliveryHandler handler = mails.server.getUserManager().getMessageDeliveryHandler();
    mails
        .server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              mails.write(message.getMessage());
              return handler.handle(message, address);
            });
    return mails;
  }

  /** GreenMail gives up on a server that does not listen within 2 seconds otherwise. */
  static ServerSetup onFreePort() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  int port() {
    return server.getSmtp().getPort();
  }

  int received() {
    return server.getReceivedMessages().length;
  }

  Path folder() {
    return folder;
  }

  /** Writes a mail under its id, so that a mail sent again replaces itself. */
  private void write(MimeMessage message) {
    try {
      String id = message.getMessageID().replaceAll("[^A-Za-z0-9-]+", "_");
      try (OutputStream out = Files.newOutputStream(folder.resolve(id + ".eml"))) {
        message.writeTo(out);
      }
    } catch (MessagingException | IOException e) {
      failure.set(e);
    }
  }

  @Override
  public void close() {
    server.stop();
    Exception e = failure.get();
    if (e != null) {
      throw new IllegalStateException(
          "Mails to '" + folder + "': not written. Check the folder.", e);
    }
  }
}
