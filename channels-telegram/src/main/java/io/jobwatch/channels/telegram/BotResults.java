package io.jobwatch.channels.telegram;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.MessageTexts;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the Bot API's answers mean for a message. */
final class BotResults {

  private static final int MAX_DESCRIPTION = 200;

  /** Reasons that hold for every message to this chat, in small letters, with 403 or with 400. */
  private static final List<String> GONE =
      List.of(
          "chat not found",
          "blocked by the user",
          "user is deactivated",
          "bot was kicked",
          "can't initiate conversation",
          "not enough rights",
          "have no rights",
          "have no write access",
          "need administrator rights",
          "chat_write_forbidden",
          "upgraded to a supergroup");

  private BotResults() {}

  static DeliveryResult of(BotAnswer answer, UnaryOperator<String> redact) {
    if (answer.ok()) {
      return new DeliveryResult.Delivered("message " + answer.messageId());
    }
    if (answer.pause().isPresent()) {
      return new DeliveryResult.RateLimited(answer.pause().get());
    }
    String detail = detail(answer, redact);
    return switch (answer.status()) {
      case 401, 404 ->
          new DeliveryResult.Misconfigured(
              detail
                  + ": the bot's token is not valid. Set 'bot-token' to the one BotFather gives");
      case 403 ->
          answer.ofTheBotApi()
              ? new DeliveryResult.DestinationGone(detail)
              : new DeliveryResult.Transient(detail);
      case 408 -> new DeliveryResult.Transient(detail);
      default -> other(answer, detail);
    };
  }

  private static DeliveryResult other(BotAnswer answer, String detail) {
    if (answer.status() >= 500) {
      return new DeliveryResult.Transient(detail);
    }
    if (answer.status() < 300) {
      return new DeliveryResult.UnknownOutcome(detail + ", which is no answer of the Bot API");
    }
    if (answer.status() < 400) {
      return new DeliveryResult.Misconfigured(
          "option 'base-url': "
              + detail
              + ", and redirects are not followed. Set it to where the Bot API answers itself");
    }
    return GONE.stream().anyMatch(answer::says)
        ? new DeliveryResult.DestinationGone(detail)
        : new DeliveryResult.MessageRejected(detail);
  }

  private static String detail(BotAnswer answer, UnaryOperator<String> redact) {
    String words = MessageTexts.line(redact.apply(answer.description()));
    String status = "HTTP " + answer.status();
    return words.isEmpty() ? status : status + ", " + MessageTexts.cut(words, MAX_DESCRIPTION);
  }
}
