package com.acme.score;

import io.jobwatch.model.PluginId;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Verdict;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Matchers that ask a service for a number: a good one, and some that each break one promise. */
public final class Scorers {

  private static final URI SERVICE = URI.create("https://score.example/");

  /** What the service knows the matcher by. */
  static final String KEY = "k3y-0f-score";

  private Scorers() {}

  /** Keeps all promises. */
  public static class Good implements MatcherProvider {

    @Override
    public PluginId id() {
      return PluginId.of("acme/score");
    }

    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      options.verify();
      return input -> verdict(context.http(), input);
    }

    protected Verdict verdict(HttpCaller http, MatchInput input) {
      HttpReply reply = http.post(SERVICE, input.posting().content().title());
      return reply instanceof HttpAnswer answer && answer.text().matches("\\d{1,2}")
          ? scored(Integer.parseInt(answer.text()), "The service says so.")
          : new Verdict.Unavailable("the service did not answer with a number");
    }

    static Verdict scored(int score, String reason) {
      return new Verdict.Scored(
          score,
          Priority.NORMAL,
          List.of(),
          List.of(),
          reason.isEmpty() ? List.of() : List.of(reason));
    }
  }

  /** Scores above the range where the title is long. */
  public static class Enthusiastic extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      return scored(input.posting().content().title().length(), "A long title.");
    }
  }

  /** Scores without a reason. */
  public static class Curt extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      return scored(50, "");
    }
  }

  /** Says that it cannot score, but not why. */
  public static class Sulking extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      Verdict verdict = super.verdict(http, input);
      return verdict instanceof Verdict.Unavailable ? new Verdict.Unavailable(" ") : verdict;
    }
  }

  /** Puts its key into its reason. */
  public static class Blabbing extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      Verdict verdict = super.verdict(http, input);
      return verdict instanceof Verdict.Unavailable
          ? new Verdict.Unavailable("the service does not like " + KEY)
          : verdict;
    }
  }

  /** Prints its key. */
  public static class Printing extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      System.out.println("asking with " + KEY);
      return super.verdict(http, input);
    }
  }

  /** Takes every answer for a number. */
  public static class Trusting extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      return http.post(SERVICE, "?") instanceof HttpAnswer answer && answer.status() == 200
          ? scored(Integer.parseInt(answer.text()), "The service says so.")
          : new Verdict.Unavailable("the service is down");
    }
  }

  /** Takes every reply for an answer. */
  public static class Optimistic extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      HttpAnswer answer = (HttpAnswer) http.post(SERVICE, "?");
      return answer.text().matches("\\d{1,2}")
          ? scored(Integer.parseInt(answer.text()), "The service says so.")
          : new Verdict.OverBudget("the service wants money");
    }
  }

  /** Tires with each posting. */
  public static class Tiring extends Good {
    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      options.verify();
      AtomicInteger score = new AtomicInteger(100);
      return input -> scored(Math.max(0, score.getAndDecrement()), "A good one.");
    }
  }

  /** Works in the thread that made it only. */
  public static class Lonely extends Good {
    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      options.verify();
      Thread owner = Thread.currentThread();
      return input -> scored(Thread.currentThread() == owner ? 90 : 10, "A good one.");
    }
  }

  /** Asks its service while it is made. */
  public static class Eager extends Good {
    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      String greeting = context.http().get(SERVICE).toString();
      Matcher matcher = super.create(options, context);
      return greeting.isEmpty() ? input -> scored(0, greeting) : matcher;
    }
  }

  /** Scores by the profile, and forgets it in its cache key. */
  public static class Forgetful extends Good {
    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      options.verify();
      return new Matcher() {
        @Override
        public Verdict score(MatchInput input) {
          Profile profile = input.profile();
          return scored(profile == null ? 0 : profile.skills().size(), "So many skills.");
        }

        @Override
        public Optional<String> cacheKey(MatchInput input) {
          return Optional.of(input.alert().subscriberId());
        }
      };
    }
  }

  /** Scores by the moment the posting was last seen, and says that this does not matter. */
  public static class Timely extends Good {
    @Override
    public Matcher create(PluginOptions options, PluginContext context) {
      options.verify();
      return new Matcher() {
        @Override
        public Verdict score(MatchInput input) {
          long second = input.posting().lastSeen().getEpochSecond();
          return scored((int) (second / 86_400 % 100), "A good day.");
        }

        @Override
        public Optional<String> cacheKey(MatchInput input) {
          return Optional.of("");
        }
      };
    }
  }

  /** Counts on a profile. */
  public static class Spoilt extends Good {
    @Override
    protected Verdict verdict(HttpCaller http, MatchInput input) {
      return scored(Objects.requireNonNull(input.profile()).skills().size(), "So many skills.");
    }
  }
}
