package io.jobwatch.internal.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

  @Test
  void readsPlacesOfALongText() {
    String text =
        IntStream.range(0, 500)
            .mapToObj(i -> "x".repeat(900) + i)
            .collect(Collectors.joining("; "));

    assertThat(fields(text).places("where")).hasSize(500);
  }

  @Test
  void refusesATextOfPlacesThatIsTooLongWhateverItComesTo() {
    assertThatThrownBy(() -> fields("Berlin;\n".repeat(62_501)).places("where"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Field where 'Berlin; Berlin; Berlin; Berlin; Berlin;…': it has 500008 characters."
                + " Use at most 500000.");
    assertThatThrownBy(() -> fields(" ".repeat(5_000_000)).places("where"))
        .hasMessage("Field where '': it has 5000000 characters. Use at most 500000.");
  }

  @Test
  void refusesAPlaceThatIsTooLong() {
    assertThatThrownBy(() -> fields("Berlin; " + "x".repeat(1_001)).places("where"))
        .hasMessage(
            "Field where '" + "x".repeat(39) + "…': it has 1001 characters. Use at most 1000.");
  }

  private static JsonFields fields(String where) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("where", where);
    return new JsonFields(node);
  }
}
