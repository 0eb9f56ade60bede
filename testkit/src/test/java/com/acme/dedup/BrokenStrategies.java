package com.acme.dedup;

import io.jobwatch.model.Decision;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Strategies that each break one promise. */
public final class BrokenStrategies {

  private static final AtomicInteger MADE = new AtomicInteger();

  private BrokenStrategies() {}

  /** A good one, to begin with. */
  public static class Good implements DedupStrategyProvider {
    @Override
    public PluginId id() {
      return PluginId.of("acme/dedup");
    }

    @Override
    public DedupStrategy create(PluginOptions options) {
      options.verify();
      return strategy();
    }

    protected DedupStrategy strategy() {
      return (candidate, history) -> decision(history.isEmpty(), "as always");
    }
  }

  /** Sends nothing, ever. */
  public static class Mute extends Good {
    @Override
    protected DedupStrategy strategy() {
      return (candidate, history) -> new Decision.Suppress("silence is golden");
    }
  }

  /** Remembers what it was asked. */
  public static class Remembering extends Good {
    @Override
    protected DedupStrategy strategy() {
      AtomicInteger asked = new AtomicInteger();
      return (candidate, history) ->
          decision(history.isEmpty(), "question " + asked.incrementAndGet());
    }
  }

  /** Decides by chance when it is made. */
  public static class Moody extends Good {
    @Override
    protected DedupStrategy strategy() {
      String mood = "mood " + MADE.incrementAndGet();
      return (candidate, history) -> decision(history.isEmpty(), mood);
    }
  }

  /** Uses up the list it is given. */
  public static class Consuming extends Good {
    @Override
    protected DedupStrategy strategy() {
      return (candidate, history) -> {
        boolean empty = history.isEmpty();
        removeLast(history);
        return decision(empty, "as always");
      };
    }

    private static void removeLast(List<LedgerEntry> history) {
      try {
        history.remove(history.size() - 1);
      } catch (UnsupportedOperationException | IndexOutOfBoundsException e) {
        // Works on lists that can be changed only, so that just one test sees it.
        return;
      }
    }
  }

  /** Keeps its reasons to itself. */
  public static class Silent extends Good {
    @Override
    protected DedupStrategy strategy() {
      return (candidate, history) -> decision(history.isEmpty(), " ");
    }
  }

  /** Works in the thread that made it only. */
  public static class Lonely extends Good {
    @Override
    protected DedupStrategy strategy() {
      Thread owner = Thread.currentThread();
      return (candidate, history) ->
          decision(history.isEmpty(), Thread.currentThread() == owner ? "at home" : "mixed up");
    }
  }

  private static Decision decision(boolean send, String reason) {
    return send ? new Decision.Send(reason) : new Decision.Suppress(reason);
  }
}
