package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedHtmlTest {

  @Test
  void takesOffOneLayerOnly() {
    String escaped = "&lt;p class=&quot;x&quot;&gt;R&amp;amp;D&amp;nbsp;a &amp;lt; b&lt;/p&gt;";

    assertThat(EscapedHtml.decode(escaped)).isEqualTo("<p class=\"x\">R&amp;D&nbsp;a &lt; b</p>");
  }

  @Test
  void leavesHtmlAsItIs() {
    String html = "<p>Use &lt;b&gt; for bold</p>";

    assertThat(EscapedHtml.decode(html)).isEqualTo(html);
  }

  @Test
  void leavesPlainTextReadable() {
    assertThat(EscapedHtml.decode("Fish &amp; chips, 2 < 3")).isEqualTo("Fish & chips, 2 < 3");
  }
}
