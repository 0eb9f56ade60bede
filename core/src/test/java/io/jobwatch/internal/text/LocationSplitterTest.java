package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static void splits(String text, String... places) {
    assertThat(LocationSplitter.split(text)).as(text).containsExactly(places);
  }
}
