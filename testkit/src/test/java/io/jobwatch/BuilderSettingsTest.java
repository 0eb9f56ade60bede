package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Subscriber;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a host sets of a Jobwatch, and what is wrong with it. */
class BuilderSettingsTest {

  @Test
  void refusesWhatWouldHaveNoEffectOrBreakRuns() {
    JobwatchBuilder builder =
        Jobwatch.builder()
            .scraper("greenhous", options -> options.set("base-url", "http://localhost"))
            .matcher("skills", options -> options.set("hihg-from", "95"))
            .dedup("tttl", options -> options.set("days", "3"))
            .limits("emial", SendLimits.NONE)
            .storage(new InMemoryStorage())
            .storage("jooq", options -> {})
            .fetches(0, Duration.ZERO)
            .brokenAfter(0)
            .patience(Duration.ofSeconds(-1));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(builder::build)
        .satisfies(
            refusal -> {
              assertThat(refusal.faults()).hasSize(9);
              assertThat(refusal)
                  .hasMessageContaining("Scraper 'greenhous'")
                  .hasMessageContaining("hihg-from")
                  .hasMessageContaining("Dedup strategy 'tttl'")
                  .hasMessageContaining("Limits of channel 'emial'")
                  .hasMessageContaining("Storage 'jooq': another one was handed over")
                  .hasMessageContaining("Fetches at the same time '0'")
                  .hasMessageContaining("Limit of a fetch 'PT0S'")
                  .hasMessageContaining("Failures after which a source is broken '0'")
                  .hasMessageContaining("Patience 'PT-1S'");
            });
  }

  @Test
  void refusesTwoOfOneIdThatAreNotTheSame() {
    Subscriber ada = Subscriber.of("ada");
    Alert jobs = Alert.named("Jobs").forSubscriber("ada").criteria(Criteria.everything());
    String twice = "': it is there twice, with different definitions. Keep one of them.";
    JobwatchBuilder builder =
        Jobwatch.builder()
            .plugin(new ScriptedBoard())
            .source(ScriptedBoard.SOURCE)
            .source(ScriptedBoard.SOURCE.every(Duration.ofMinutes(5)))
            .subscriber(ada)
            .subscriber(ada.active(false))
            .profile(Profile.builder("ada").skills("Java").build())
            .profile(Profile.builder("ada").skills("Go").build())
            .alert(jobs)
            .alert(jobs.criteria(Criteria.builder().keywords("java").build()));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(builder::build)
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::toString)
                    .containsExactly(
                        "Source '" + ScriptedBoard.SOURCE.id() + twice,
                        "Subscriber 'ada" + twice,
                        "Profile of subscriber 'ada" + twice,
                        "Alert 'ada/Jobs" + twice));
  }

  @Test
  void takesTheSameDefinitionTwice() {
    Subscriber ada = Subscriber.of("ada");
    Jobwatch jobwatch = Jobwatch.builder().subscriber(ada).subscriber(ada).build();

    assertThat(jobwatch.subscribers().all()).containsExactly(ada);
    jobwatch.close();
  }

  @Test
  void changesNothingOfWhatItHasBuilt() {
    ScriptedBoard board = new ScriptedBoard().lists(job("1", "Baker"));
    JobwatchBuilder builder =
        Jobwatch.builder()
            .plugin(board)
            .source(ScriptedBoard.SOURCE)
            .scraper("test/board", o -> {});
    try (Jobwatch jobwatch = builder.build()) {
      builder.scraper("test/board", options -> options.set("colour", "blue"));

      assertThat(jobwatch.runOnce().ok()).isTrue();
    }
  }

  @Test
  void refusesNullAtOnceAndByItsName() {
    JobwatchBuilder builder = Jobwatch.builder();

    refusesNull("Subscriber", () -> builder.subscriber(null));
    refusesNull("Source", () -> builder.source(null));
    refusesNull("User agent", () -> builder.userAgent(null));
    refusesNull("Patience", () -> builder.patience(null));
    refusesNull("Allowed network", () -> builder.allowNetworks("10.0.0.0/8", null));
    refusesNull("Plugin id", () -> builder.channel(null));
    refusesNull("Limits of channel 'email'", () -> builder.limits("email", null));
    refusesNull("Subscriber id of an operator", () -> builder.operator(Operator.of(null)));
  }

  private static void refusesNull(String what, ThrowingCallable call) {
    assertThatNullPointerException()
        .isThrownBy(call)
        .withMessage(what + ": it is null. Give it a value.");
  }

  @Test
  void hasItsThreadsMadeByTheHost() {
    Set<Thread> made = ConcurrentHashMap.newKeySet();
    ThreadFactory factory =
        task -> {
          Thread thread = new Thread(task);
          made.add(thread);
          return thread;
        };
    ScriptedBoard board = new ScriptedBoard().lists(job("1", "Java Engineer"));
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .threads(factory)
            .plugin(board)
            .plugin(new ScriptedChannel("test/pager"))
            .channel("test/pager")
            .source(ScriptedBoard.SOURCE)
            .subscriber(Subscriber.of("ada").route("test/pager", "4711"))
            .alert(Alert.named("all").forSubscriber("ada").criteria(Criteria.everything()))
            .build()) {
      Set<Thread> before = Set.copyOf(jobwatchThreads());

      assertThat(jobwatch.runOnce().delivered()).isEqualTo(1);

      assertThat(made).allMatch(Thread::isDaemon);
      assertThat(jobwatchThreads())
          .filteredOn(thread -> !before.contains(thread))
          .isNotEmpty()
          .allMatch(made::contains);
    }
  }

  @Test
  void hasCallsMadeByTheHost() {
    List<HttpCall> calls = new CopyOnWriteArrayList<>();
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .requestInterval(Duration.ZERO)
            .http(
                call -> {
                  calls.add(call);
                  return new HttpReply.NotSent("the proxy is closed");
                },
                call -> new HttpReply.NotSent("unused"))
            .source(Scrapers.greenhouse("acme"))
            .build()) {

      RunReport report = jobwatch.runOnce();

      assertThat(report.sources().get(0).detail()).contains("the proxy is closed");
      assertThat(calls).isNotEmpty();
    }
  }

  private static List<Thread> jobwatchThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("jobwatch-"))
        .toList();
  }
}
