package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostingContentTest {

  private static final PostingContent CONTENT =
      PostingContent.builder("Java Engineer", "Acme").locations(List.of("Berlin")).build();

  @Test
  void namesTheFieldsThatChanged() {
    PostingContent other =
        CONTENT.toBuilder().title("Senior Java Engineer").descriptionText("More.").build();

    assertThat(CONTENT.changedFields(other))
        .containsExactly(PostingField.TITLE, PostingField.DESCRIPTION);
    assertThat(other.hash()).isNotEqualTo(CONTENT.hash());
  }

  @Test
  void theRawRecordIsNoChange() {
    PostingContent touched = CONTENT.toBuilder().raw("{\"updated_at\":2}").build();

    assertThat(touched.hash()).isEqualTo(CONTENT.hash());
    assertThat(CONTENT.changedFields(touched)).isEmpty();
  }

  @Test
  void aRewordedDescriptionIsNotSignificant() {
    PostingContent reworded = CONTENT.toBuilder().descriptionText("Reworded.").build();
    PostingContent moved = CONTENT.toBuilder().locations(List.of("Hamburg")).build();

    assertThat(reworded.significantHash()).isEqualTo(CONTENT.significantHash());
    assertThat(moved.significantHash()).isNotEqualTo(CONTENT.significantHash());
  }

  @Test
  void textsThatMoveFromOneValueToTheNextAreAChange() {
    PostingContent one = CONTENT.toBuilder().locations(List.of("Berlin", "Bonn")).build();
    PostingContent other = CONTENT.toBuilder().locations(List.of("BerlinBonn")).build();

    assertThat(one.hash()).isNotEqualTo(other.hash());
  }
}
