package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.match;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class MatchStoreContract extends StoreContract {

  private static final Alert JAVA = alert("ada", "java");
  private static final Alert RUST = alert("ada", "rust");
  private static final JobPosting FIRST = posting("1");
  private static final JobPosting SECOND = posting("2");
  private static final JobPosting THIRD = posting("3");

  MatchStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @BeforeEach
  final void saveAlertsAndPostings() {
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          List.of(JAVA, RUST).forEach(stores.alerts()::save);
          stores.postings().save(List.of(FIRST, SECOND, THIRD));
        });
  }

  @Test
  @DisplayName("keeps one match for each pair of alert and posting")
  final void keepsOneForEachPair() {
    Match first = match(JAVA, FIRST, MatchOutcome.HELD, at(0));
    Match otherPosting = match(JAVA, SECOND, MatchOutcome.NOTIFIED, at(1));
    Match otherAlert = match(RUST, FIRST, MatchOutcome.SKIPPED, at(2));
    save(first, otherPosting, otherAlert);

    Match replacement = match(JAVA, FIRST, MatchOutcome.NOTIFIED, at(3));
    save(replacement);

    assertThat(stores.matches().find(JAVA.id(), FIRST.uid())).contains(replacement);
    assertThat(stores.matches().find(JAVA.id(), SECOND.uid())).contains(otherPosting);
    assertThat(stores.matches().find(RUST.id(), FIRST.uid())).contains(otherAlert);
    assertThat(stores.matches().find(RUST.id(), SECOND.uid())).isEmpty();
    assertThat(stores.matches().of(JAVA.id(), 10)).hasSize(2);
  }

  @Test
  @DisplayName("replaces what is there of a deleted alert and adds nothing to it")
  final void replacesWhatIsThereOfADeletedAlert() {
    save(match(JAVA, FIRST, MatchOutcome.HELD, at(0)));
    stores.alerts().delete(JAVA.id());

    Match ended = match(JAVA, FIRST, MatchOutcome.SKIPPED, at(1));
    save(ended, match(JAVA, SECOND, MatchOutcome.SKIPPED, at(1)));

    assertThat(stores.matches().find(JAVA.id(), FIRST.uid())).contains(ended);
    assertThat(stores.matches().find(JAVA.id(), SECOND.uid())).isEmpty();
    assertThat(stores.matches().with(MatchOutcome.HELD, 9)).isEmpty();
  }

  @Test
  @DisplayName("gives several matches by alert and posting")
  final void givesSeveral() {
    Match first = match(JAVA, FIRST, MatchOutcome.HELD, at(0));
    Match second = match(JAVA, SECOND, MatchOutcome.NOTIFIED, at(1));
    Match ofRust = match(RUST, THIRD, MatchOutcome.HELD, at(2));
    save(first, second, ofRust, match(RUST, FIRST, MatchOutcome.HELD, at(3)));

    assertThat(
            stores
                .matches()
                .find(
                    Map.of(
                        JAVA.id(),
                        List.of(FIRST.uid(), FIRST.uid(), SECOND.uid(), THIRD.uid()),
                        RUST.id(),
                        List.of(THIRD.uid()),
                        "ada/none",
                        List.of(FIRST.uid()))))
        .containsExactlyInAnyOrder(first, second, ofRust);
    assertThat(stores.matches().find(Map.of())).isEmpty();
    assertThat(stores.matches().find(Map.of(JAVA.id(), List.of()))).isEmpty();
  }

  @Test
  @DisplayName("gives the latest matches of an alert, latest first")
  final void givesTheLatestOfAnAlert() {
    Match oldest = match(JAVA, FIRST, MatchOutcome.NOTIFIED, at(0));
    Match middle = match(JAVA, SECOND, MatchOutcome.SUPPRESSED, at(1));
    Match latest = match(JAVA, THIRD, MatchOutcome.NOTIFIED, at(2));
    save(middle, latest, oldest, match(RUST, FIRST, MatchOutcome.NOTIFIED, at(3)));

    assertThat(stores.matches().of(JAVA.id(), 2)).containsExactly(latest, middle);
    assertThat(stores.matches().of("ada/none", 2)).isEmpty();
  }

  @Test
  @DisplayName("gives of an alert what it found for the subscriber whose it is now")
  final void givesWhatAnAlertFoundForItsSubscriber() {
    save(match(JAVA, FIRST, MatchOutcome.NOTIFIED, at(0)));
    Alert moved = Alert.named("Java").forSubscriber("bob").criteria(JAVA.criteria()).id(JAVA.id());
    run(
        all -> {
          all.subscribers().save(Subscriber.of("bob"));
          all.alerts().save(moved);
        });

    assertThat(stores.matches().of(JAVA.id(), 9)).isEmpty();
    assertThat(stores.matches().pageOfAlert(JAVA.id(), null, 9).items()).isEmpty();

    Match ofBob = match(moved, SECOND, MatchOutcome.NOTIFIED, at(1));
    save(ofBob);

    assertThat(stores.matches().of(JAVA.id(), Integer.MAX_VALUE)).containsExactly(ofBob);
    assertThat(stores.matches().of(JAVA.id(), 0)).isEmpty();
    assertThat(stores.matches().pageOfAlert(JAVA.id(), null, 9).items()).containsExactly(ofBob);
  }

  @Test
  @DisplayName("gives the oldest matches with an outcome, oldest first")
  final void givesTheOldestWithAnOutcome() {
    Match oldest = match(JAVA, FIRST, MatchOutcome.HELD, at(0));
    Match middle = match(RUST, FIRST, MatchOutcome.HELD, at(1));
    Match latest = match(JAVA, THIRD, MatchOutcome.HELD, at(2));
    save(latest, middle, oldest, match(JAVA, SECOND, MatchOutcome.NOTIFIED, at(0)));

    assertThat(stores.matches().with(MatchOutcome.HELD, 2)).containsExactly(oldest, middle);
    assertThat(stores.matches().with(MatchOutcome.SKIPPED, 2)).isEmpty();
  }

  @Test
  @DisplayName("does nothing for no matches")
  final void doesNothingForNoMatches() {
    save();

    assertThat(stores.matches().of(JAVA.id(), 10)).isEmpty();
  }

  private void save(Match... matches) {
    stores.matches().save(List.of(matches));
  }
}
