package io.jobwatch.benchmarks.matching;

import io.jobwatch.benchmarks.engine.AlertIndexEngine;
import io.jobwatch.benchmarks.engine.Engine;
import io.jobwatch.benchmarks.engine.LuceneEngine;
import io.jobwatch.benchmarks.engine.LuceneSetting;
import io.jobwatch.benchmarks.engine.LuceneTuning;
import io.jobwatch.benchmarks.engine.Pass;
import io.jobwatch.benchmarks.engine.PlainEngine;
import io.jobwatch.benchmarks.engine.Turns;
import io.jobwatch.benchmarks.matching.MatchingCommand.EngineKind;
import io.jobwatch.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;

/** Runs the engines one after the other on the same workload and compares what they find. */
final class Comparison {

  /** How many postings a thread takes at once where the engine takes them one by one. */
  private static final int SHARE = 8;

  private final Workload workload;
  private final Set<EngineKind> engines;
  private final TreeSet<Integer> threads;
  private final List<Integer> batches;
  private final Measurement measurement;
  private final Table table = new Table(Measured.HEADER);
  private final List<String> findings = new ArrayList<>();
  private boolean disagreed;

  Comparison(Measurement measurement, Set<EngineKind> engines, int threads, List<Integer> batches) {
    this.workload = measurement.workload();
    this.engines = engines;
    this.threads = new TreeSet<>(List.of(1, threads));
    this.batches = batches;
    this.measurement = measurement;
  }

  Table table() {
    return table;
  }

  List<String> findings() {
    return findings;
  }

  boolean disagreed() {
    return disagreed;
  }

  /** Returns the least ratio of Lucene Monitor's time to AlertIndex's, or a huge number. */
  double compare(int alerts) {
    List<Measured> plain = new ArrayList<>();
    List<Measured> index = new ArrayList<>();
    List<Measured> lucene = new ArrayList<>();
    if (engines.contains(EngineKind.INDEX)) {
      index.addAll(
          measurement.of(
              feed -> new AlertIndexEngine(workload, feed), alerts, threads, List.of(SHARE)));
    }
    if (engines.contains(EngineKind.PLAIN)) {
      plain.addAll(
          measurement.of(feed -> new PlainEngine(workload, feed), alerts, Set.of(1), List.of(1)));
    }
    if (engines.contains(EngineKind.LUCENE)) {
      Document[] documents = LuceneEngine.documents(workload);
      say("Lucene Monitor's settings, tried on a part:");
      LuceneSetting best = LuceneTuning.best(workload, alerts, documents, Comparison::say);
      lucene.addAll(
          measurement.of(
              feed -> new LuceneEngine(feed, documents, best), alerts, threads, batches));
    }
    plain.forEach(this::extrapolate);
    List<Measured> all = new ArrayList<>(index);
    all.addAll(plain);
    all.addAll(lucene);
    all.forEach(line -> table.add(line.cells()));
    all.stream().skip(1).forEach(other -> check(all.get(0), other));
    return ratio(alerts, index, lucene);
  }

  private void check(Measured one, Measured other) {
    List<String> differences = Differences.find(workload, one, other);
    findings.addAll(differences);
    disagreed |= !differences.isEmpty();
  }

  private void extrapolate(Measured plain) {
    Pass pass = plain.pass();
    if (pass.postings() < workload.postings().size()) {
      findings.add(
          String.format(
              Locale.ROOT,
              "%,d alerts: the plain loop was measured on %,d postings; for all %,d it would take"
                  + " about %,.0f s (extrapolated).",
              plain.built().alerts(),
              pass.postings(),
              workload.postings().size(),
              pass.nanosPerPosting() * workload.postings().size() / 1e9));
    }
  }

  private double ratio(int alerts, List<Measured> index, List<Measured> lucene) {
    double least = Double.MAX_VALUE;
    if (!index.isEmpty() && !lucene.isEmpty()) {
      for (int count : threads) {
        least =
            Math.min(least, ratio(alerts, count, fastest(index, count), fastest(lucene, count)));
      }
    }
    return least;
  }

  private double ratio(int alerts, int threadCount, Measured index, Measured lucene) {
    try (Engine ours = index.built().again().get();
        Engine theirs = lucene.built().again().get()) {
      Turns turns =
          measurement.turns(
              new Turns.Player(theirs, lucene.batch()),
              new Turns.Player(ours, index.batch()),
              threadCount);
      double ratio = turns.nanosOfOne() / turns.nanosOfOther();
      findings.add(
          String.format(
              Locale.ROOT,
              "%,d alerts, threads %d, %,d postings in turns: lucene %,.1f us/posting, jobwatch"
                  + " %,.1f us/posting, lucene/jobwatch %.1f",
              alerts,
              threadCount,
              turns.postings(),
              turns.nanosOfOne() / 1e3,
              turns.nanosOfOther() / 1e3,
              ratio));
      return ratio;
    }
  }

  private static Measured fastest(List<Measured> lines, int threadCount) {
    return lines.stream()
        .filter(line -> line.threads() == threadCount)
        .min(Comparator.comparingDouble(line -> line.pass().nanosPerPosting()))
        .orElseThrow();
  }

  private static void say(String text) {
    System.err.println(text);
  }
}
