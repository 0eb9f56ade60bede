package io.jobwatch.channels.email;

import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to get no more mail.
 *
 * @param text what is ended, one line of plain text of any length
 * @param link where it is ended
 */
record Ending(String text, URI link) {

  /** Not with a report, which is no alert's, nor with a test, which may go to somebody else. */
  static boolean isOffered(OutgoingMessage message) {
    return message.report() == null && !message.test();
  }

  /** One for each alert of a message and, as the last, one for all mail; none if not offered. */
  static List<Ending> of(OutgoingMessage message, @Nullable UnsubscribeLinks links) {
    if (links == null || !isOffered(message)) {
      return List.of();
    }
    Subscriber subscriber = message.subscriber();
    Map<String, String> names = new LinkedHashMap<>();
    for (MessageItem item : message.items()) {
      names.put(item.alertId(), item.alertName());
    }
    List<Ending> endings = new ArrayList<>();
    names.forEach(
        (id, name) ->
            endings.add(
                new Ending(
                    names.size() == 1
                        ? "Unsubscribe from this alert"
                        : "Unsubscribe from the alert " + MessageTexts.line(name),
                    links.alert(subscriber.id(), id))));
    endings.add(new Ending("Unsubscribe from all alerts", links.all(subscriber.id())));
    return endings;
  }
}
