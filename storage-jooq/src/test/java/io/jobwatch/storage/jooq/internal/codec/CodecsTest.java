package io.jobwatch.storage.jooq.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.Route;
import io.jobwatch.model.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecsTest {

  @Test
  void sayTheirVersion() {
    assertThat(RouteCodec.write(Route.of("email", "ada@acme.example")))
        .isEqualTo(
            "{\"chain\":[{\"channel\":\"email\",\"address\":\"ada@acme.example\"}],\"v\":1}");
    assertThat(OptionsCodec.write(Map.of("v", "x")))
        .isEqualTo("{\"values\":{\"v\":\"x\"},\"v\":1}");
  }

  @Test
  void passOverFieldsTheyDoNotKnow() {
    String json =
        "{\"v\":1,\"later\":{\"a\":[1]},"
            + "\"chain\":[{\"channel\":\"email\",\"address\":\"a\",\"weight\":3}]}";

    assertThat(RouteCodec.read(json)).isEqualTo(Route.of("email", "a"));
  }

  @Test
  void takeADestinationForTheSameWithBlanksAroundItsAddress() {
    String json =
        "{\"v\":1,\"chain\":[{\"channel\":\"email\",\"address\":\" a\"},"
            + "{\"channel\":\"email\",\"address\":\"a \"}]}";

    assertThat(RouteCodec.read(json)).isEqualTo(Route.of("email", "a"));
  }

  @Test
  void takeMissingFieldsForAbsentOnes() {
    assertThat(CriteriaCodec.read("{\"v\":1}")).isEqualTo(Criteria.everything());
    assertThat(RouteCodec.readAll("{\"v\":1}")).isEmpty();
  }

  @Test
  void refuseALaterVersion() {
    assertThatExceptionOfType(UnreadableValueException.class)
        .isThrownBy(() -> RouteCodec.read("{\"v\":2,\"chain\":[]}"))
        .withMessage("Stored value 'route': it has version 2, known is 1 to 1.");
  }

  @Test
  void refuseWhatIsNoDocumentWithoutQuotingIt() {
    for (String text : List.of("", "secret", "[\"secret\"]", "{\"secret\":", "{}", "null")) {
      assertThatExceptionOfType(UnreadableValueException.class)
          .isThrownBy(() -> CriteriaCodec.read(text))
          .withMessageStartingWith("Stored value 'criteria': ")
          .withMessageNotContaining("secret")
          .withNoCause();
    }
  }

  @Test
  void refuseConstantsTheyDoNotKnow() {
    assertThatExceptionOfType(UnreadableValueException.class)
        .isThrownBy(() -> CriteriaCodec.read("{\"v\":1,\"workplaces\":[\"REMOTE\",\"MOON\"]}"))
        .withMessageContaining("'criteria.workplaces'");
    assertThatExceptionOfType(UnreadableValueException.class)
        .isThrownBy(() -> CriteriaCodec.read("{\"v\":1,\"scope\":\"MOON\"}"))
        .withMessageContaining("'criteria.scope'");
    assertThatExceptionOfType(UnreadableValueException.class)
        .isThrownBy(() -> VerdictCodec.read("{\"v\":1,\"kind\":\"oracle\"}"))
        .withMessageContaining("'verdict.kind'");
  }

  @Test
  void tellTheKindsOfVerdictsApart() {
    for (Verdict verdict :
        List.of(new Verdict.Unavailable("no key"), new Verdict.OverBudget("100 a day"))) {
      assertThat(VerdictCodec.read(VerdictCodec.write(verdict))).isEqualTo(verdict);
    }
  }
}
