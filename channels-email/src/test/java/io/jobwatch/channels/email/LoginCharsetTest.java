package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signs in from a JVM of its own, since the default charset is one for each JVM. */
@Timeout(120)
class LoginCharsetTest {

  private static final String USERNAME = "ada@bücher.example";
  private static final String PASSWORD = "Schlüssel 100 %, 5 €";

  @Test
  void signsInWithThePasswordAsItIsWhateverTheDefaultCharset() throws IOException {
    assertThat(printed("-Dfile.encoding=US-ASCII")).isEqualTo("US-ASCII true");
  }

  /** Prints the default charset, and whether the server got the login that is configured. */
  public static void main(String[] args) {
    try (ScriptedSmtp server = ScriptedSmtp.implicitTls(TestCertificate.LOOPBACK)) {
      EmailChannels.deliver(
          EmailChannels.with(
              EmailChannels.options(server.port(), "implicit"),
              "username",
              USERNAME,
              "password",
              PASSWORD));
      boolean same = server.logins().get(0).endsWith("\0" + USERNAME + "\0" + PASSWORD);
      System.out.print(Charset.defaultCharset() + " " + same);
    }
  }

  private static String printed(String option) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LoginCharsetTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } finally {
      process.destroyForcibly();
    }
  }
}
