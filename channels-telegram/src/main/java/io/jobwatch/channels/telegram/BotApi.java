package io.jobwatch.channels.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;

/**
 * Calls <a href="https://core.telegram.org/bots/api#sendmessage">sendMessage</a> of the Bot API.
 */
final class BotApi {

  private final URI baseUrl;
  private final Secret token;
  private final HttpCaller http;

  BotApi(URI baseUrl, Secret token, HttpCaller http) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.http = http;
  }

  HttpReply sendMessage(String chatId, String text, Markup markup) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (chatId.startsWith("@")) {
      body.put("chat_id", chatId);
    } else {
      body.put("chat_id", Long.parseLong(chatId));
    }
    body.put("text", text);
    markup.parseMode().ifPresent(mode -> body.put("parse_mode", mode));
    body.putObject("link_preview_options").put("is_disabled", true);
    return http.send(HttpCall.post(method("sendMessage"), "application/json", body.toString()));
  }

  /** A text without the token, should a server repeat it. */
  String redacted(String text) {
    return text.replace(token.reveal(), "***");
  }

  private URI method(String name) {
    String base = baseUrl.toString().replaceFirst("/+$", "");
    return URI.create(base + "/bot" + token.reveal() + "/" + name);
  }
}
