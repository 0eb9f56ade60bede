package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokensTest {

  private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
  private static final Secret NEW_KEY = Secret.of("abcdef0123456789abcdef0123456789");

  private final UnsubscribeTokens tokens = UnsubscribeTokens.of(KEY);

  /** Links in mails that were sent have to work for ever, so the form is held to the byte. */
  @Test
  void makesTheSameTokensAsEver() {
    assertThat(tokens.forAll("ada"))
        .isEqualTo("1.YWRh.HVLUeGnFcDhJNTnD27lUBGOm8vQSA-bx0GeV3z0li0Y");
    assertThat(tokens.forAlert("ada", "ada/Java in Berlin"))
        .isEqualTo("1.YWRh.YWRhL0phdmEgaW4gQmVybGlu.0AO_k-iUVm3B98NLOuF2L77EtK0vmEi3BiMd1QUMHMI");
  }

  @ParameterizedTest
  @CsvSource({
    "ada, ada/Java",
    "a.b@example.org, a.b@example.org/C++ & C#",
    "\u8A9E, \u8A9E/\uD83D\uDE00"
  })
  void givesBackWhatATokenIsAbout(String subscriber, String alert) {
    String one = tokens.forAlert(subscriber, alert);
    String all = tokens.forAll(subscriber);
    assertThat(tokens.verify(one)).hasValue(new Unsubscribe(subscriber, alert));
    assertThat(tokens.verify(all)).hasValue(new Unsubscribe(subscriber, null));
    assertThat(one + all).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void refusesATokenThatWasChangedAnywhere() {
    String token = tokens.forAlert("ada", "ada/Java");
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.verify(changed)).as(changed).isEmpty();
      assertThat(tokens.verify(token.substring(0, i))).isEmpty();
    }
    assertThat(tokens.verify(token + "A")).isEmpty();
  }

  @Test
  void makesNoTokenOfPartsOfOthers() {
    String one = tokens.forAlert("ada", "bo");
    String all = tokens.forAll("ada");
    String signature = one.substring(one.lastIndexOf('.'));
    assertThat(tokens.verify(all.substring(0, all.lastIndexOf('.')) + signature)).isEmpty();
    assertThat(tokens.verify("1.YWRhYm8" + signature)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1", "1..", "1.YWRh", "1.YWRh.", "2.YWRh.YWRh", "1.\u8A9E.YWRh"})
  void refusesWhatIsNoToken(String text) {
    assertThat(tokens.verify(text)).isEmpty();
    assertThat(tokens.verify("1." + "a".repeat(100_000) + ".a")).isEmpty();
  }

  @Test
  void refusesARequestWithoutAToken() {
    assertThat(tokens.verify(null)).isEmpty();
  }

  @Test
  void verifiesTokensOfThePreviousKeyWhileKeysChange() {
    UnsubscribeTokens changing = UnsubscribeTokens.of(NEW_KEY, KEY);
    assertThat(changing.verify(tokens.forAll("ada"))).isPresent();
    assertThat(changing.forAll("ada")).isEqualTo(UnsubscribeTokens.of(NEW_KEY).forAll("ada"));
    assertThat(tokens.verify(changing.forAll("ada"))).isEmpty();
  }

  @Test
  void refusesAShortKeyWithoutShowingIt() {
    assertThatThrownBy(() -> UnsubscribeTokens.of(KEY, Secret.of("hunter2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unsubscribe key '***': it is shorter than 32 characters. Make")
        .hasMessageNotContaining("hunter2");
  }
}
