package io.jobwatch.examples.quickstart;

import io.jobwatch.model.Secret;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What the webhook receiver keeps from run to run, so that deliveries left by a run that was killed
 * still find it and its signatures still fit.
 *
 * @param port the port it listened on last, 0 for any free one
 * @param secret what its webhooks are signed with
 */
record ReceiverSettings(int port, Secret secret) {

  private static final int HIGHEST_PORT = 65_535;

  /** The settings in a file, or new ones if there is no such file. */
  static ReceiverSettings read(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      return new ReceiverSettings(0, Secret.of("whsec_" + Base64.getEncoder().encodeToString(key)));
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    String port = properties.getProperty("port", "");
    String secret = properties.getProperty("secret", "");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT || secret.isEmpty()) {
      throw new IllegalArgumentException(
          "Webhook receiver '"
              + file
              + "': it has no port or no secret. Remove the file, or start over with --fresh.");
    }
    return new ReceiverSettings(Integer.parseInt(port), Secret.of(secret));
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("secret", secret.reveal());
    try (Writer out = Files.newBufferedWriter(file)) {
      properties.store(out, "The webhook receiver of the quickstart.");
    }
  }
}
