package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.TextMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertIndexTest {

  @Test
  void findsTheAlertsWhoseCriteriaPass() {
    Alert java = alert("java", Criteria.builder().keywords("java").build());
    Alert kotlin = alert("kotlin", Criteria.builder().keywords("kotlin").build());
    Alert any = alert("any", Criteria.everything());
    AlertIndex index = AlertIndex.of(List.of(java, kotlin, any));

    assertThat(index.match(Postings.titled("Java developer"), Postings.NOW))
        .containsExactlyInAnyOrder(any, java);
  }

  @Test
  void leavesOutAlertsThatAreNotActive() {
    Alert paused = alert("paused", Criteria.everything()).active(false);
    assertThat(AlertIndex.of(List.of(paused)).match(Postings.titled("Java"), Postings.NOW))
        .isEmpty();
  }

  @Test
  void matchesNothingWithoutAlerts() {
    assertThat(AlertIndex.of(List.of()).match(Postings.titled("Java"), Postings.NOW)).isEmpty();
  }

  @Test
  void doesNotAskWhetherThePostingIsOpen() {
    JobPosting closed =
        Postings.titled("Java").closed(PostingStatus.EXPIRED, Postings.NOW.plusSeconds(60));
    AlertIndex index = AlertIndex.of(List.of(alert("any", Criteria.everything())));
    assertThat(index.match(closed, Postings.NOW)).hasSize(1);
  }

  @Test
  void keepsTheAlertsItWasMadeOf() {
    List<Alert> alerts = new ArrayList<>(List.of(alert("any", Criteria.everything())));
    AlertIndex index = AlertIndex.of(alerts);
    alerts.clear();
    assertThat(index.match(Postings.titled("Java"), Postings.NOW)).hasSize(1);
  }

  @Test
  void takesOverAllAlertsAtOnce() {
    Alert java = alert("java", Criteria.builder().keywords("java").build());
    Alert changed = alert("b", Criteria.builder().keywords("kotlin").build());
    AlertIndex index =
        AlertIndex.of(
            List.of(java, alert("b", Criteria.everything()), alert("c", Criteria.everything())));
    index.replaceAll(List.of(java, changed, alert("d", Criteria.everything()).active(false)));
    assertThat(index.match(Postings.titled("Java, Kotlin"), Postings.NOW))
        .containsExactlyInAnyOrder(java, changed);
    assertThat(index.size()).isEqualTo(2);
  }

  @Test
  void explainsEverythingWithNoClause() {
    Explanation explanation =
        CriteriaExplainer.explain(Criteria.everything(), Postings.titled("Java"), Postings.NOW);
    assertThat(explanation.passed()).isTrue();
    assertThat(explanation.clauses()).isEmpty();
  }

  @Test
  void readsLongRepetitiveTexts() {
    String phrase = "a ".repeat(99) + "b";
    List<String> texts =
        List.of(
            "a ".repeat(50_000),
            "a".repeat(100_000),
            "a.".repeat(50_000),
            "a&".repeat(50_000),
            "a'".repeat(50_000),
            "aa'a".repeat(25_000),
            "+".repeat(100_000),
            "c+".repeat(50_000),
            ".net".repeat(25_000),
            "a@a.net".repeat(10_000),
            "go-to-".repeat(10_000),
            "(".repeat(10_000) + "a" + ")".repeat(10_000),
            "<div>".repeat(10_000),
            "東".repeat(100_000),
            "\u0E01\u0E48\u0E38".repeat(30_000),
            "\u0E01" + "\u0E48\u0E38".repeat(50_000),
            "a" + "\u0301\u0316".repeat(50_000),
            "\uFDFA".repeat(10_000),
            "\uD800".repeat(100_000));
    Criteria absent =
        Criteria.builder()
            .keywords("kotlin", phrase, "東東東東京", "\u0E01\u0E48\u0E38".repeat(20) + "東")
            .build();
    Criteria present = Criteria.builder().keywords("kotlin").build();
    Criteria substring =
        Criteria.builder().keywords("a".repeat(199) + "b").textMode(TextMode.SUBSTRING).build();
    AlertIndex index =
        AlertIndex.of(
            List.of(alert("absent", absent), alert("present", present), alert("part", substring)));
    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(found(index, text)).isEmpty();
              assertThat(found(index, text + " Kotlin.")).containsExactly("absent", "present");
            });
  }

  @Test
  void findsAPhraseAtTheEndOfALongRepetition() {
    Criteria criteria = Criteria.builder().keywords("a ".repeat(99) + "b").build();
    AlertIndex index = AlertIndex.of(List.of(alert("end", criteria)));
    assertThat(found(index, "a ".repeat(50_000) + "b")).containsExactly("end");
    assertThat(found(index, "b " + "a ".repeat(50_000))).isEmpty();
    assertThat(found(index, "b " + "a ".repeat(98) + "b")).isEmpty();
  }

  @Test
  void servesManyThreadsAtOnce() {
    AlertIndex index =
        AlertIndex.of(
            IntStream.range(0, 50)
                .mapToObj(i -> alert("a" + i, Criteria.builder().keywords("word" + i).build()))
                .toList());
    List<List<String>> found =
        IntStream.range(0, 500).parallel().mapToObj(i -> found(index, "word" + i % 50)).toList();
    assertThat(IntStream.range(0, 500))
        .allSatisfy(i -> assertThat(found.get(i)).containsExactly("a" + i % 50));
  }

  private static List<String> found(AlertIndex index, String description) {
    return index.match(Postings.described(description), Postings.NOW).stream()
        .map(Alert::id)
        .sorted()
        .toList();
  }

  private static Alert alert(String id, Criteria criteria) {
    return Alert.named(id).forSubscriber("ada").criteria(criteria).id(id);
  }
}
