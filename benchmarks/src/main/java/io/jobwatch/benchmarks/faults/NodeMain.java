package io.jobwatch.benchmarks.faults;

import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchListener;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process with one or more Jobwatch nodes on one storage. It reads commands from its standard
 * input and says on its standard output what it has done:
 *
 * <ul>
 *   <li>{@code ready <ms>}: the storage is open, after so many milliseconds, and the nodes run;
 *   <li>{@code acked <id>}: the transaction that stored this delivery has returned;
 *   <li>{@code done <id> <result> <state> <ms>}: an attempt has ended and is stored;
 *   <li>{@code state <not ended> <ids that failed>}: the answer to the command {@code state}.
 * </ul>
 *
 * Each line ends with a point of its own, so that one that was cut short is told apart.
 */
final class NodeMain {

  private NodeMain() {}

  /**
   * Runs until it is ended or its parent is.
   *
   * @param arguments the settings
   */
  public static void main(String[] arguments) throws IOException {
    NodeSettings settings = NodeSettings.parse(arguments);
    long begun = System.nanoTime();
    Storage storage = NodeParts.storage(settings);
    long opened = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    storage.execute(stores -> stores.postings().save(List.of(NodeParts.posting())));
    List<Jobwatch> nodes = new ArrayList<>();
    for (int node = 0; node < settings.number("nodes", 1); node++) {
      nodes.add(NodeParts.builder(settings, storage, node).listener(new Says()).build());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> nodes.forEach(Jobwatch::close)));
    nodes.forEach(Jobwatch::start);
    say("ready " + opened);
    obey(new NodeWriter(settings, storage), nodes.get(0));
  }

  private static void obey(NodeWriter writer, Jobwatch node) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String[] words = line.split(" ", 4);
        if (words[0].equals("add")) {
          writer.add(Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]);
        } else {
          new Thread(() -> state(node)).start();
        }
        line = lines.readLine();
      }
    }
    // The parent is gone.
    Runtime.getRuntime().halt(3);
  }

  private static void state(Jobwatch node) {
    try {
      say("state " + NodeParts.state(node.outbox()));
    } catch (RuntimeException e) {
      // The parent asks again.
      say("nostate");
    }
  }

  /** Says one thing; whole, whichever threads speak at the same time. */
  static void say(String text) {
    synchronized (System.out) {
      System.out.println(text + " .");
      System.out.flush();
    }
  }

  /** Says which attempts have ended. */
  private static final class Says implements JobwatchListener {

    @Override
    public void attempted(Delivery delivery, Attempt attempt) {
      long millis = Duration.between(attempt.startedAt(), attempt.finishedAt()).toMillis();
      say("done " + delivery.id() + " " + attempt.result() + " " + delivery.state() + " " + millis);
    }
  }
}
