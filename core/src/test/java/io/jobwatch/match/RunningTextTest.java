package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.words.ReferenceWords;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.match.Places.Span;
import io.jobwatch.model.TextMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We write Go.",
        "Python, Go or Java",
        "Python/Go",
        "in one language (Go preferred)",
        "languages:\n - Go\n - Java",
        "Backend: Go, Postgres",
        "e.g. Go, Java",
        "Go / Node on our side",
        "Go (preferred)",
        "使用Go开发",
        "😀 and Go",
        "We go there. We like Go.",
        "Skills\n-Java\n-Go\n-Rust",
        "Skills –Go",
        "-Go, -Java",
        "Python—Go",
        "Java–Go–Rust",
        "Skills: Go & Kubernetes",
        "- Go & Kubernetes",
        "Ready? Go."
      })
  void anEverydayWordIsANameByItsCapital(String text) {
    assertThat(has(text, "Go")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we go",
        "GO FOR IT",
        "Go ahead and apply",
        "Great? Go ahead",
        "Discover: Go onsite",
        "what you do\n - Go to the office",
        "our “Yoga-Go” app",
        "every Go-getter",
        "every Go‑getter",
        "our 𐀀-Go",
        "our e‐Go scooters",
        "Skills\n-Go to clients",
        "our Go To Market team",
        "we Go above and beyond",
        "Google and Goals",
        "Let's Gó"
      })
  void aCapitalSaysNothingWhereASentenceBegins(String text) {
    assertThat(has(text, "Go")).isFalse();
  }

  @Test
  void capitalsAloneAreANameAnywhere() {
    assertThat(has("REST is what we use", "REST")).isTrue();
    assertThat(has("REST-like", "REST")).isTrue();
    assertThat(has("Rest of the team", "REST")).isFalse();
    assertThat(has("R&D", "R")).isFalse();
    assertThat(has("Data: R&D, R", "R")).isTrue();
    assertThat(has("R&D\n".repeat(20), "R")).isFalse();
    assertThat(has("R&D, ".repeat(20) + "R", "R")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R&D+", "R&D#", "R&Dev", "R&C", "R&1a1", "R &D", "R&D\u200BEV", "R&&D"})
  void anAmpersandJoinsALetterToAnotherOnly(String text) {
    assertThat(has("x " + text, "R")).isTrue();
    assertThat(has("R&D ".repeat(20) + text, "R")).isTrue();
  }

  @Test
  void saysWhereTheNamesAre() {
    String text = "Go there, go to Go, and Go.";
    WordScanner words = new WordScanner(true);
    words.scan(text);

    assertThat(RunningText.spans(Term.of("Go", TextMode.WORDS), text, words))
        .containsExactly(new Span(16, 18), new Span(24, 26));
  }

  @Property
  void agreesWithTheReference(@ForAll("texts") String text, @ForAll("names") String name) {
    assertThat(has(text, name))
        .isEqualTo(ReferenceWords.contains(ReferenceNames.only(text, name), name));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("Go", "R", "Node", "REST");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "Go",
                "go",
                "GO",
                "R",
                "r",
                "Node",
                "node",
                "R&D",
                "R&",
                "REST",
                "rest",
                "Rest",
                "Java",
                "live",
                "to market",
                " ",
                " ",
                " ",
                "-",
                "–",
                "‑",
                ".",
                ":",
                "?",
                "\n",
                ",",
                "/",
                "&",
                "(",
                ")",
                "😀",
                "𐀀",
                "東",
                "1",
                "'",
                "\t",
                "\u00A0"))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static boolean has(String text, String name) {
    return new RunningText(text).has(Term.of(name, TextMode.WORDS));
  }
}
