package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.alert;
import static io.jobwatch.testkit.storage.StorageRecords.delivery;
import static io.jobwatch.testkit.storage.StorageRecords.late;
import static io.jobwatch.testkit.storage.StorageRecords.notification;
import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.EventType;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Notification;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.model.Subscriber;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class TextContract extends StoreContract {

  /** One of each kind that some storage has been known to change. */
  private static final List<String> TEXTS =
      List.of(
          "😀👩‍👩‍👧‍👦🇨🇭",
          "café cafe\u0301 naïve Straße",
          "\uFFFF\uFFFE\uFFFD\uFEFF",
          "\u202Eעברית العربية\u202C\u200F",
          "日本語 한국어 ไทย",
          "  blanks around\t ",
          "line\nline\r\nline\u2028line",
          "it's \"quoted\" \\ %_ ? :name ${x} {0} --; /* */",
          "null",
          "\u0001\u001F\u007F\u0085");

  TextContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("of every script comes back as it was")
  final void comesBackAsItWas() {
    for (String text : TEXTS) {
      JobPosting posting = described(text, text);
      stores.postings().save(List.of(posting));
      assertThat(stores.postings().find(posting.uid())).contains(posting);

      Source source = Source.of("lever", "a" + text).company(text).option("key", text);
      stores.sources().save(source);
      assertThat(stores.sources().find(source.id())).contains(source);
    }
  }

  @Test
  @DisplayName("of a megabyte comes back whole")
  final void ofAMegabyteComesBackWhole() {
    String large = "Wir suchen 😀 für Zürich. ".repeat(42_000);
    JobPosting posting = described("Engineer", large);
    Profile profile = Profile.builder("ada").cv(large).build();
    stores.postings().save(List.of(posting));
    stores.subscribers().save(Subscriber.of("ada"));
    stores.profiles().save(profile);

    assertThat(stores.postings().find(posting.uid()).orElseThrow().content())
        .isEqualTo(posting.content());
    assertThat(stores.profiles().find("ada")).contains(profile);
  }

  @Test
  @DisplayName("of the greatest length allowed comes back whole")
  final void ofTheGreatestLengthComesBackWhole() {
    Subscriber subscriber =
        Subscriber.of("ü".repeat(200)).route("webhook", "https://" + "é".repeat(1_992));
    Alert alert = alert(subscriber.id(), "中".repeat(200));
    Source source = Source.of("lever", "ö".repeat(500));
    JobPosting posting =
        JobPosting.first(
            posting("lever", source.board(), "ñ".repeat(500)).key(),
            PostingContent.builder("字".repeat(1_000), "社".repeat(1_000)).build(),
            NOW);
    run(
        stores -> {
          stores.subscribers().save(subscriber);
          stores.alerts().save(alert);
          stores.sources().save(source);
          stores.postings().save(List.of(posting));
        });

    assertThat(stores.subscribers().all()).containsExactly(subscriber);
    assertThat(stores.alerts().of(subscriber.id())).containsExactly(alert);
    assertThat(stores.sources().all()).containsExactly(source);
    assertThat(stores.postings().find(posting.uid())).contains(posting);
  }

  @Test
  @DisplayName("of reasons and errors is not cut")
  final void ofReasonsIsNotCut() {
    String reason = "Größe überschritten 😀 ".repeat(450);
    Delivery delivery = delivery("d1", "ada", Priority.LOW, NOW);
    Attempt attempt = new Attempt("d1", 1, PluginId.of("webhook"), "failed", reason, NOW, NOW);
    InboxMessage message = new InboxMessage("d1", "ada", reason, reason, Priority.LOW, NOW, null);
    SourceHealth health = SourceHealth.UNKNOWN.failed(reason, NOW);
    Alert alert = alert("ada", "java");
    Match match =
        new Match(
            alert.id(),
            posting("1").uid(),
            ChangeKind.NEW,
            new Verdict.Unavailable(reason),
            MatchOutcome.HELD,
            reason,
            NOW);
    run(
        stores -> {
          stores.subscribers().save(Subscriber.of("ada"));
          stores.alerts().save(alert);
          stores.postings().save(List.of(posting("1")));
          stores.matches().save(List.of(match));
          stores.sources().save(Source.of("lever", "acme"));
          stores.sources().claimDue(lease("one", 0, 1));
          stores.sources().finish("lever:acme", "one", health, NOW);
          stores
              .deliveries()
              .add(
                  notification(delivery.notificationId(), "ada", Priority.LOW, NOW),
                  List.of(delivery));
          stores.deliveries().claim(lease("one", 0, 1), List.of(), CHANNELS);
          stores.deliveries().finish(delivery.ended(DeliveryState.FAILED, reason, NOW), "one");
          stores.deliveries().finish(late(attempt));
          stores.inbox().add(message);
        });

    assertThat(stores.matches().find(alert.id(), posting("1").uid())).contains(match);
    assertThat(stores.sources().health("lever:acme")).isEqualTo(health);
    assertThat(stores.deliveries().find("d1").orElseThrow().detail()).isEqualTo(reason);
    assertThat(stores.deliveries().attempts("d1")).containsExactly(attempt);
    assertThat(stores.inbox().list("ada", false, 1)).containsExactly(message);
  }

  @Test
  @DisplayName("that databases do not keep is refused with an error that names the field")
  final void isRefusedByName() {
    for (String hostile : List.of("a\u0000b", "a\uD83Db", "a\uDE00", "\uDE00\uD83D")) {
      JobPosting posting = posting("1");
      PostingContent titled = posting.content().toBuilder().title(hostile).build();
      PostingContent placed = posting.content().toBuilder().locations(List.of(hostile)).build();
      PluginId webhook = PluginId.of("webhook");

      refuses("title", all -> all.postings().save(List.of(posting.listed(titled, NOW))));
      refuses("locations", all -> all.postings().save(List.of(posting.listed(placed, NOW))));
      refuses("company", all -> all.sources().save(Source.of("lever", "b").company(hostile)));
      refuses("options", all -> all.sources().save(Source.of("lever", "c").option("k", hostile)));
      refuses("options", all -> all.sources().save(Source.of("lever", "d").option(hostile, "v")));
      refuses("locations", all -> all.sources().save(Source.of("lever", "e").locations(hostile)));
      // A subscriber's id with a control character is refused before it comes to a storage.
      String id = hostile.replace("\u0000", "\uD83D");
      refuses("id", all -> all.subscribers().save(Subscriber.of(id)));
      refuses("cv", all -> save(all, Profile.builder("ada").cv(hostile).build()));
      refuses("skills", all -> save(all, Profile.builder("ada").skills(hostile).build()));
      refuses(
          "detail",
          all ->
              all.deliveries()
                  .finish(late(new Attempt("d1", 1, webhook, "failed", hostile, NOW, NOW))));
      OperatorReport report =
          new OperatorReport(EventType.DAILY_SUMMARY, "Day", Map.of(), List.of(hostile));
      refuses(
          "remarks",
          all ->
              all.deliveries()
                  .add(Notification.of("n", "ops", Priority.LOW, report, NOW), List.of()));
      refuses(
          "body",
          all ->
              all.inbox()
                  .add(new InboxMessage("m", "ada", "Jobs", hostile, Priority.LOW, NOW, null)));
    }
    assertThat(get(EveryStore::contents)).containsOnly("");
  }

  private static void save(Stores stores, Profile profile) {
    stores.subscribers().save(Subscriber.of(profile.subscriberId()));
    stores.profiles().save(profile);
  }

  /** The row before it in the same transaction must not be kept, either. */
  private void refuses(String field, Consumer<Stores> write) {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(
            () ->
                run(
                    all -> {
                      all.sources().save(Source.of("lever", "acme"));
                      write.accept(all);
                    }))
        .withMessageStartingWith("Storing text in '")
        .withMessageContaining(field)
        .matches(e -> !e.conflict(), "is no conflict");
  }

  private static JobPosting described(String title, String description) {
    JobPosting plain = posting("1 " + title);
    return JobPosting.first(
        plain.key(),
        plain.content().toBuilder()
            .title("T" + title)
            .department(title)
            .locations(List.of(title, description))
            .descriptionText(description)
            .raw(description)
            .build(),
        NOW);
  }
}
