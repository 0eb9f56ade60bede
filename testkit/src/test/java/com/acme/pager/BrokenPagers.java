package com.acme.pager;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.OperatorReport;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Pagers that each break one promise of channels. */
public final class BrokenPagers {

  private static final Logger LOG = Logger.getLogger("com.acme.pager");

  private BrokenPagers() {}

  /** Throws where a result is due. */
  public static class Throwing extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        DeliveryResult result(HttpReply reply) {
          if (reply instanceof HttpAnswer answer && answer.status() == 200) {
            return reply.delivered();
          }
          throw new IllegalStateException("The pager said no.");
        }
      };
    }
  }

  /** Takes every answer for a success. */
  public static class Optimistic extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        DeliveryResult result(HttpReply reply) {
          return new DeliveryResult.Delivered("ok");
        }
      };
    }
  }

  /** Makes up an id of its own each time. */
  public static class Forgetful extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        String deliveryId(OutgoingMessage message) {
          return UUID.randomUUID().toString();
        }
      };
    }
  }

  /** Sends what strangers wrote as it is. */
  public static class Trusting extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        String escaped(String text) {
          return text;
        }
      };
    }
  }

  /** Shows fewer matches than it says it can. */
  public static class Curt extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        String line(MessageItem item) {
          return item.posting().content().title().endsWith("9") ? "" : super.line(item);
        }
      };
    }
  }

  /** Takes any number of matches, which is no fault. */
  public static class Boundless extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        public int capacity() {
          return Integer.MAX_VALUE;
        }
      };
    }
  }

  /** Keeps to itself what the subscriber should know besides. */
  public static class Discreet extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        String notice(@Nullable String text) {
          return "";
        }
      };
    }
  }

  /** Does not say which alert a match is of, nor what happened to it. */
  public static class Mixing extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        String distinction(OutgoingMessage message, MessageItem item) {
          return "";
        }
      };
    }
  }

  /** Waits longer for an answer than an attempt may take. */
  public static class Dawdling extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        HttpCall limited(HttpCall call) {
          return call.deadline(Duration.ofMinutes(10));
        }
      };
    }
  }

  /** Says nothing to operators. */
  public static class Unreported extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        String report(@Nullable OperatorReport report) {
          return "";
        }
      };
    }
  }

  /** Puts its token into the result. */
  public static class Blabbing extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        DeliveryResult result(HttpReply reply) {
          DeliveryResult result = super.result(reply);
          return result instanceof DeliveryResult.Transient
              ? new DeliveryResult.Transient("the pager is busy for " + token.reveal())
              : result;
        }
      };
    }
  }

  /** Logs the address, which is a secret. */
  public static class Logging extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        public DeliveryResult deliver(OutgoingMessage message) {
          LOG.info("sending to " + message.address());
          return super.deliver(message);
        }
      };
    }
  }

  /** Prints the token. */
  public static class Printing extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        DeliveryResult result(HttpReply reply) {
          System.out.println("sent with " + token.reveal());
          return super.result(reply);
        }
      };
    }
  }

  /** Shows its token in {@code toString()}. */
  public static class Revealing extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        public String toString() {
          return "PagerChannel[" + token.reveal() + "]";
        }
      };
    }
  }

  /** Works for one thread at a time only. */
  public static class Lonely extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      AtomicInteger inside = new AtomicInteger();
      return new PagerChannel(context.http(), token, volume) {
        @Override
        public DeliveryResult deliver(OutgoingMessage message) {
          boolean alone = inside.incrementAndGet() == 1;
          DeliveryResult result = super.deliver(message);
          inside.decrementAndGet();
          return alone ? result : new DeliveryResult.Transient("mixed up with another message");
        }
      };
    }
  }

  /** Takes every address for a URL. */
  public static class Gullible extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        public DeliveryResult deliver(OutgoingMessage message) {
          return super.deliver(checked(message, URI.create(message.address())));
        }
      };
    }

    private static OutgoingMessage checked(OutgoingMessage message, URI uri) {
      if (uri.getRawFragment() != null) {
        throw new IllegalArgumentException("The address has a fragment.");
      }
      return message;
    }
  }

  /** Takes an address that a subscriber got wrong for a fault of the operator's. */
  public static class Blaming extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      return new PagerChannel(context.http(), token, volume) {
        @Override
        DeliveryResult notAUrl() {
          return new DeliveryResult.Misconfigured("the pager's address is not a URL");
        }
      };
    }
  }

  /** Calls its service while it is made. */
  public static class Eager extends PagerChannelProvider {
    @Override
    protected PagerChannel channel(ChannelContext context, Secret token, int volume) {
      HttpReply greeting = context.http().get(URI.create("http://127.0.0.1:1/hello"));
      return new PagerChannel(context.http(), token, greeting == null ? 0 : volume);
    }
  }

  /** Stops at the first option that is wrong, and shows its value. */
  public static class Impatient extends PagerChannelProvider {
    @Override
    public NotificationChannel create(PluginOptions options, ChannelContext context) {
      String token = options.text("token").orElse("");
      if (token.isEmpty()) {
        Fault fault = new Fault("token", "", "it is required", "set it");
        throw new ConfigurationException("Pager", List.of(fault));
      }
      try {
        return super.create(options, context);
      } catch (ConfigurationException e) {
        Fault fault = new Fault(e.faults().get(0).key(), token, "it is wrong", "correct it");
        throw new ConfigurationException("Pager", List.of(fault));
      }
    }
  }

  /** Never verifies its options. */
  public static class Careless extends PagerChannelProvider {
    @Override
    public NotificationChannel create(PluginOptions options, ChannelContext context) {
      return channel(context, options.required("token").secret(), 5);
    }
  }

  /** Takes a name that is reserved. */
  public static class Presuming extends PagerChannelProvider {
    @Override
    public PluginId id() {
      return PluginId.of("pager");
    }
  }

  /** Cannot be made by ServiceLoader, and is declared nowhere. */
  static class Hidden extends PagerChannelProvider {}
}
