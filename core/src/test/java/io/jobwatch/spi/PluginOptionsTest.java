package io.jobwatch.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Workplace;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginOptionsTest {

  @Test
  void readsEachType() {
    PluginOptions options =
        options(
            Map.of(
                "url", " https://acme.example/hook ",
                "timeout", "90s",
                "pause", "PT2M",
                "retries", "3",
                "quiet", "TRUE",
                "where", "on_site",
                "secret", "s3cret"));

    assertThat(options.required("url").uri()).isEqualTo(URI.create("https://acme.example/hook"));
    assertThat(options.duration("timeout")).contains(Duration.ofSeconds(90));
    assertThat(options.duration("pause")).contains(Duration.ofMinutes(2));
    assertThat(options.integer("retries", 0, 5)).contains(3);
    assertThat(options.flag("quiet")).contains(true);
    assertThat(options.oneOf("where", Workplace.class)).contains(Workplace.ON_SITE);
    assertThat(options.required("secret").secret().reveal()).isEqualTo("s3cret");
    assertThat(options.text("missing")).isEmpty();
    assertThatCode(options::verify).doesNotThrowAnyException();
  }

  @Test
  void tellsEveryFaultAtOnceWithKeyValueReasonAndCure() {
    PluginOptions options =
        options(Map.of("timeout", "soon", "retries", "99", "timeot", "1s", "token", "t0p"));
    options.required("url").uri();
    options.duration("timeout");
    options.integer("retries", 0, 5);
    options.secret("token");
    options.fault("token", "it is too short", "use 16 characters or more");

    ConfigurationException thrown =
        catchThrowableOfType(ConfigurationException.class, options::verify);

    assertThat(thrown.faults())
        .extracting(Fault::key)
        .containsExactly("url", "timeout", "retries", "token", "timeot");
    assertThat(thrown)
        .hasMessageContaining("Channel 'acme/pager' cannot be configured: 5 faults.")
        .hasMessageContaining("url '': it is required. Set it.")
        .hasMessageContaining("timeout 'soon': it is not valid. Use one above zero such as 10s")
        .hasMessageContaining("retries '99': it is not valid. Use a number from 0 to 5.")
        .hasMessageContaining("timeot '***': there is no such option. Use one of ")
        .hasMessageContaining("token '***'")
        .hasMessageNotContaining("t0p");
  }

  @Test
  void refusesAddressesThatAreNotWebAddressesWithoutShowingThem() {
    PluginOptions options = options(Map.of("url", "file:///etc/canary"));
    options.required("url").uri();

    ConfigurationException thrown =
        catchThrowableOfType(ConfigurationException.class, options::verify);

    assertThat(thrown).hasMessageContaining("url '***'").hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "password2",
        "api-key",
        "apiKey",
        "base-url",
        "bot_token",
        "clientsecret",
        "auth",
        "basic-auth",
        "authHeader",
        "SMTPAuth",
        "x.auth",
        "oauth2",
        "authorization",
        "Proxy-Authorization",
        "authorisation",
        "authentication",
        "bearer",
        "pass",
        "user-pass",
        "dbPass",
        "pwd",
        "passwd",
        "passcode",
        "passphrase",
        "cookie",
        "cookies",
        "session",
        "session-id",
        "signature",
        "signing_pem",
        "private key",
        "jwt",
        "otp",
        "pin",
        "dsn",
        "webhook",
        "headers",
        "proxy",
        "two\nlines of a token"
      })
  void hidesWhatMayBeASecretByItsName(String key) {
    assertThat(PluginOptions.isMaybeSecret(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region",
        "passes-per-day",
        "bypass",
        "compass",
        "author",
        "authors",
        "authority",
        "passenger",
        "shipping",
        "design",
        "assignee",
        "sessions-per-day",
        "user",
        "host",
        "port",
        "timeout",
        "page-size",
        "style",
        "board",
        "retry-refused",
        "opinion",
        "header-row",
        ""
      })
  void showsWhatIsHarmlessByItsName(String key) {
    assertThat(PluginOptions.isMaybeSecret(key)).isFalse();
  }

  @Test
  void showsKeysOnly() {
    assertThat(options(Map.of("token", "t0p"))).hasToString("Channel 'acme/pager' options [token]");
  }

  private static PluginOptions options(Map<String, String> values) {
    return PluginOptions.of("Channel 'acme/pager'", values);
  }
}
