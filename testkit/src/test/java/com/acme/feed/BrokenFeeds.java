package com.acme.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchRequest;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Scrapers that each break one promise. */
public final class BrokenFeeds {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private BrokenFeeds() {}

  /** Takes the pages it could read for all there are. */
  public static class Hopeful extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult rest(List<ScrapedPosting> postings, String reason, @Nullable Duration pause) {
          return new FetchResult.Complete(postings, List.of(), Validators.NONE);
        }
      };
    }
  }

  /** Takes an answer it cannot read for an empty board. */
  public static class Guessing extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult unreadable(List<ScrapedPosting> postings, Exception cause) {
          return new FetchResult.Complete(List.of(), List.of(), Validators.NONE);
        }
      };
    }
  }

  /** Throws when it cannot read an answer. */
  public static class Throwing extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult unreadable(List<ScrapedPosting> postings, Exception cause) {
          throw new IllegalStateException(cause);
        }
      };
    }
  }

  /** Takes any refusal for an empty board. */
  public static class Shrugging extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult refusal(HttpReply reply) {
          return new FetchResult.Complete(List.of(), List.of(), Validators.NONE);
        }
      };
    }
  }

  /** Takes an unknown board for a failure. */
  public static class Vague extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult refusal(HttpReply reply) {
          FetchResult result = super.refusal(reply);
          return result instanceof FetchResult.UnknownBoard ? new FetchResult.Failed("no") : result;
        }
      };
    }
  }

  /** Does not say why a fetch failed. */
  public static class Silent extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult refusal(HttpReply reply) {
          FetchResult result = super.refusal(reply);
          return result instanceof FetchResult.Failed ? new FetchResult.Failed("") : result;
        }
      };
    }
  }

  /** Asks for what is new only, and is lost when nothing is. */
  public static class Lost extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult refusal(HttpReply reply) {
          return reply instanceof HttpAnswer answer && answer.status() == 304
              ? new FetchResult.Failed("the feed answered HTTP 304")
              : super.refusal(reply);
        }
      };
    }
  }

  /** Does not hear that a provider wants a pause. */
  public static class Pushy extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult refusal(HttpReply reply) {
          FetchResult result = super.refusal(reply);
          return result instanceof FetchResult.RateLimited
              ? new FetchResult.Failed("the feed is slow")
              : result;
        }
      };
    }
  }

  /** Does not hear that a provider wants a pause after the first page. */
  public static class Hasty extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        @Nullable Duration pause(HttpReply reply) {
          return null;
        }
      };
    }
  }

  /** Reads something else each time. */
  public static class Fickle extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        String title(String title) {
          return title + " " + COUNTER.incrementAndGet();
        }
      };
    }
  }

  /** Gives all postings one id. */
  public static class Merging extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        ScrapedPosting posting(JsonNode job) {
          return ScrapedPosting.open("job", super.posting(job).content());
        }
      };
    }
  }

  /** Does not believe in empty boards. */
  public static class Doubting extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        public FetchResult fetch(FetchRequest request) {
          FetchResult result = super.fetch(request);
          return result instanceof FetchResult.Complete complete && complete.postings().isEmpty()
              ? new FetchResult.Failed("there must be some")
              : result;
        }
      };
    }
  }

  /** Takes pages of 64 KiB at most. */
  public static class Small extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        HttpCall call(int page, Validators validators) {
          return super.call(page, validators).maxBytes(HttpCall.DEFAULT_MAX_BYTES);
        }
      };
    }
  }

  /** Reads on where pages lead in a circle. */
  public static class Circling extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        boolean leadsBack(int page, int next) {
          return false;
        }
      };
    }
  }

  /** Takes a page that it knows for the end. */
  public static class Content extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult circle(List<ScrapedPosting> postings) {
          return new FetchResult.Complete(postings, List.of(), Validators.NONE);
        }
      };
    }
  }

  /** Puts the address, which is a secret, into its reason. */
  public static class Blabbing extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        FetchResult refusal(HttpReply reply) {
          FetchResult result = super.refusal(reply);
          return result instanceof FetchResult.Failed
              ? new FetchResult.Failed("there is nothing at " + base)
              : result;
        }
      };
    }
  }

  /** Prints the address, which is a secret. */
  public static class Printing extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      return new FeedScraper(http, base, size) {
        @Override
        HttpCall call(int page, Validators validators) {
          HttpCall call = super.call(page, validators);
          System.out.println("asking " + call.uri());
          return call;
        }
      };
    }
  }

  /** Calls its service while it is made. */
  public static class Eager extends FeedScraperProvider {
    @Override
    protected FeedScraper scraper(HttpCaller http, URI base, int size) {
      if (http.get(base.resolve("/robots.txt")) instanceof HttpAnswer answer
          && answer.status() == 410) {
        throw new IllegalStateException("The feed is gone.");
      }
      return new FeedScraper(http, base, size);
    }
  }
}
