package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationSplitterTest {

  @Test
  void splitsWhereAnotherPlaceBegins() {
    splits("Boston, MA; Mountain View, CA", "Boston, MA", "Mountain View, CA");
    splits("Alameda, CA or Remote in US", "Alameda, CA", "Remote in US");
    splits("Boston, MA\r\nPittsburgh, PA", "Boston, MA", "Pittsburgh, PA");
    splits("San Francisco, CA | New York City, NY", "San Francisco, CA", "New York City, NY");
    splits("US / Canada", "US", "Canada");
    splits("Dublin OR London", "Dublin", "London");
    splits("Sydney Or Melbourne", "Sydney", "Melbourne");
    splits("Seattle, New York, or Remote", "Seattle, New York", "Remote");
  }

  @Test
  void keepsOregonWhole() {
    splits("Portland, OR", "Portland, OR");
    splits("Portland, OR or Remote", "Portland, OR", "Remote");
    splits("Seattle, WA OR Portland, OR OR Remote", "Seattle, WA", "Portland, OR", "Remote");
  }

  @Test
  void keepsWhatIsInBracketsTogether() {
    splits("Remote (US or Canada); Berlin", "Remote (US or Canada)", "Berlin");
    splits("(broken; Berlin", "(broken", "Berlin");
    splits("(broken; Berlin (DE; east); Rome", "(broken; Berlin (DE; east)", "Rome");
    splits("broken); (Berlin; Mitte) or Rome", "broken)", "(Berlin; Mitte)", "Rome");
  }

  @Test
  void keepsNamesThatOnlyLookLikeSeveral() {
    splits("London/Dublin", "London/Dublin");
    splits("Middle East & North Africa", "Middle East & North Africa");
    splits("Corvallis", "Corvallis");
  }

  @Test
  void dropsRepetitionsAndPlaceholders() {
    splits(" Berlin ;berlin; ;N/A; BERLIN\u200B", "Berlin");
    splits("n/a");
    splits("  ");
  }

  @Test
  void looksAtEachCharacterAFewTimesHoweverManySeparatorsAreInBrackets() {
    for (String bit : List.of(";", ";)", "(;", " or a", "(;);", "\n", ")")) {
      CountedText text = new CountedText("(" + bit.repeat(2_000) + ")");

      LocationSplitter.parts(text);

      assertThat(text.looks).as(bit).isLessThan(20L * text.length());
    }
  }

  @Test
  void isNotSlowedDownByMarks() {
    String place = "a" + "\u0301\u0323".repeat(125_000);

    assertThat(CpuTime.within(Duration.ofSeconds(10), "marks", () -> LocationSplitter.split(place)))
        .containsExactly(place);
  }

  /** A text that counts how often somebody looks at one of its characters. */
  private static final class CountedText implements CharSequence {

    private final String text;
    private long looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static void splits(String text, String... places) {
    assertThat(LocationSplitter.split(text)).as(text).containsExactly(places);
  }
}
