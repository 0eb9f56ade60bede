package io.jobwatch.channels.telegram;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.spi.http.HttpReply;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets a bot write to a chat. */
final class TelegramChannel implements NotificationChannel {

  /** A chat's number, below zero for groups, or the public name of a channel or group. */
  private static final Pattern CHAT =
      Pattern.compile("-?[1-9]\\d{0,15}|@[A-Za-z][A-Za-z0-9_]{3,31}");

  /**
   * A bot may send 30 a second in all, and to a chat one a second and to a group 20 a minute; one
   * in three seconds is within both.
   */
  private static final SendLimits LIMITS =
      SendLimits.NONE
          .channel(RateLimit.perSecond(25))
          .destination(new RateLimit(1, Duration.ofSeconds(3)));

  private final BotApi api;

  TelegramChannel(BotApi api) {
    this.api = api;
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    String chat = message.address();
    Optional<String> objection = objection(chat);
    if (objection.isPresent()) {
      return new DeliveryResult.MessageRejected("the address: " + objection.get());
    }
    HttpReply reply = send(message, chat);
    Optional<String> moved = answer(reply).flatMap(BotAnswer::movedTo);
    if (moved.isEmpty()) {
      return result(reply);
    }
    DeliveryResult result = result(send(message, moved.get()));
    return result instanceof DeliveryResult.Delivered delivered
        ? new DeliveryResult.Delivered(
            delivered.receipt() + ", the chat is now " + moved.get() + ": correct the address")
        : result;
  }

  @Override
  public Optional<String> objection(String address) {
    return CHAT.matcher(address).matches()
        ? Optional.empty()
        : Optional.of("it is not a chat's number or @name");
  }

  @Override
  public SendLimits limits() {
    return LIMITS;
  }

  @Override
  public int capacity() {
    return MessageText.CAPACITY;
  }

  /** Nothing was sent where the markup was not understood, so it is sent without, once. */
  private HttpReply send(OutgoingMessage message, String chat) {
    HttpReply reply = send(message, chat, Markup.HTML);
    return answer(reply).filter(BotAnswer::refusesMarkup).isPresent()
        ? send(message, chat, Markup.PLAIN)
        : reply;
  }

  private HttpReply send(OutgoingMessage message, String chat, Markup markup) {
    return api.sendMessage(chat, MessageText.of(message, markup).text(), markup);
  }

  private DeliveryResult result(HttpReply reply) {
    if (reply instanceof HttpReply.Refused refused) {
      // The server is the operator's choice, so it is the channel that is wrong.
      return new DeliveryResult.Misconfigured("option 'base-url': " + refused.reason());
    }
    return answer(reply)
        .map(answer -> BotResults.of(answer, api::redacted))
        .orElseGet(reply::delivered);
  }

  private static Optional<BotAnswer> answer(HttpReply reply) {
    return reply.head().map(BotAnswer::of);
  }
}
