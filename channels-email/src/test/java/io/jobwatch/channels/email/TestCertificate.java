package io.jobwatch.channels.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate made for this test run by the JDK's keytool, and those who trust it. */
final class TestCertificate {

  static final String PASSWORD = "not-a-secret";

  /** For the names by which tests reach the loopback interface. */
  static final TestCertificate LOOPBACK = make("dns:localhost,ip:127.0.0.1");

  /** For another host than the one that shows it. */
  static final TestCertificate OF_ANOTHER_HOST = make("dns:mail.acme.example");

  private final Path file;
  private final SSLContext context;

  private TestCertificate(Path file, SSLContext context) {
    this.file = file;
    this.context = context;
  }

  Path file() {
    return file;
  }

  /** What a server with this certificate uses. */
  SSLContext server() {
    return context;
  }

  /** Trusts this certificate only. */
  SSLSocketFactory trust() {
    return context.getSocketFactory();
  }

  private static TestCertificate make(String names) {
    try {
      Path folder = Files.createTempDirectory("jobwatch-email");
      Path file = folder.resolve("keys.p12");
      keytool(file, names);
      TestCertificate certificate = new TestCertificate(file, context(file));
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return certificate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path file, String names) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Test",
                "-ext",
                "san=" + names,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    try {
      if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        throw new IOException("Make a test certificate: keytool failed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("test", keys.getCertificate("test"));
    trusted.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
