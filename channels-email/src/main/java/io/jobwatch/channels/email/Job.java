package io.jobwatch.channels.email;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.PostingTexts;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of one match: lines of plain text of any length, none with a control character.
 *
 * @param title the title
 * @param distinction what sets it apart from the others in the mail, maybe empty
 * @param company the employer's name
 * @param place the places and how the work is done, maybe empty
 * @param salary the salary, maybe empty
 * @param posted when it was posted, maybe empty
 * @param why why it matched
 * @param link the posting's page, else the application form, or {@code null}
 */
record Job(
    String title,
    String distinction,
    String company,
    String place,
    String salary,
    String posted,
    String why,
    @Nullable URI link) {

  static Job of(MessageItem item, OutgoingMessage message) {
    PostingContent content = item.posting().content();
    return new Job(
        MessageTexts.line(content.title()),
        MessageTexts.line(message.distinction(item)),
        MessageTexts.line(content.company()),
        MessageTexts.line(place(content)),
        MessageTexts.line(PostingTexts.salary(content)),
        posted(content, message.subscriber()),
        MessageTexts.line(why(item)),
        PostingTexts.links(content).stream().findFirst().orElse(null));
  }

  private static String place(PostingContent content) {
    String places = PostingTexts.location(content);
    if (content.workplace() == null) {
      return places;
    }
    String workplace =
        switch (content.workplace()) {
          case ON_SITE -> "on site";
          case HYBRID -> "hybrid";
          case REMOTE -> "remote";
        };
    return places.isEmpty() ? workplace : workplace + ": " + places;
  }

  private static String posted(PostingContent content, Subscriber subscriber) {
    Locale locale = subscriber.locale();
    return Optional.ofNullable(content.postedOn())
        .or(
            () ->
                Optional.ofNullable(content.postedAt())
                    .map(moment -> LocalDate.ofInstant(moment, subscriber.zone())))
        .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format)
        .map(day -> "Posted: " + MessageTexts.line(day))
        .orElse("");
  }

  private static String why(MessageItem item) {
    String reasons = String.join(" ", item.verdict().reasons());
    return ("Why: " + reasons).strip() + " (" + item.verdict().score() + " of 100)";
  }
}
