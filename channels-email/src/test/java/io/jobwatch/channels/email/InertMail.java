package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks that nothing in a mail does anything but what the channel put there. */
final class InertMail {

  private static final Set<String> TAGS =
      Set.of("html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "b", "br", "a");

  private static final List<String> HEADERS =
      List.of(
          "MIME-Version",
          "Content-Type",
          "From",
          "To",
          "Subject",
          "Date",
          "Message-ID",
          "List-Id",
          "Auto-Submitted");

  private static final List<String> OPTIONAL =
      List.of("X-Priority", "Importance", "List-Unsubscribe", "List-Unsubscribe-Post");

  private InertMail() {}

  static void check(ReceivedMail mail) {
    assertThat(mail.headerNames())
        .doesNotHaveDuplicates()
        .filteredOn(name -> !OPTIONAL.contains(name))
        .containsExactlyInAnyOrderElementsOf(HEADERS);
    assertThat(mail.headers()).noneMatch(InertMail::hasControls);
    assertThat(mail.text().replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    checkHtml(mail.document());
    assertThat(mail.html().replaceAll("<a [^>]*>", "")).doesNotContain("://");
  }

  static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069));
  }

  private static void checkHtml(Document html) {
    for (Element root : html.children()) {
      for (Element element : root.getAllElements()) {
        assertThat(TAGS).contains(element.tagName());
        element.attributes().forEach(attribute -> checkAttribute(element, attribute));
      }
    }
    assertThat(hasControls(html.text())).isFalse();
  }

  private static void checkAttribute(Element element, Attribute attribute) {
    switch (attribute.getKey()) {
      case "href" -> {
        URI link = URI.create(attribute.getValue());
        assertThat(link.getScheme()).isIn("http", "https");
        assertThat(element.text()).as("the link's text").contains(link.getHost());
      }
      case "style" -> assertThat(attribute.getValue()).doesNotContain("url", "expression", "@");
      default -> assertThat(attribute.getKey()).isIn("lang", "charset", "name", "content");
    }
  }
}
