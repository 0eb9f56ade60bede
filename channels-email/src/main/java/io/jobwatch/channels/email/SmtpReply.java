package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.MessageTexts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of a mail server.
 *
 * @param code the three digits (RFC 5321)
 * @param status the enhanced status code such as {@code 5.1.1} (RFC 3463), or empty
 * @param text the words, one line, without mail addresses
 */
record SmtpReply(int code, String status, String text) {

  private static final int MAX_TEXT = 200;

  /** What is looked at of an answer: no server needs more for its reason. */
  private static final int MAX_READ = 4_000;

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^([2-5]\\d\\d)(?:[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S))? *(.*))?$");

  private static final Pattern ADDRESS = Pattern.compile("([^\\s<>@])[^\\s<>@]*+@");

  /**
   * Reads an answer.
   *
   * @param response its lines as the server sent them
   * @return the answer, or nothing if the server did not speak SMTP or hung up
   */
  static Optional<SmtpReply> parse(String response) {
    Matcher lines = LINE.matcher(MessageTexts.cut(response.replace("\r", ""), MAX_READ));
    int code = 0;
    String status = "";
    StringBuilder words = new StringBuilder();
    while (lines.find()) {
      code = Integer.parseInt(lines.group(1));
      status = lines.group(2) == null ? status : lines.group(2);
      words.append(lines.group(3) == null ? "" : lines.group(3)).append(' ');
    }
    return code == 0 ? Optional.empty() : Optional.of(new SmtpReply(code, status, clean(words)));
  }

  private static String clean(CharSequence words) {
    String masked = ADDRESS.matcher(words).replaceAll("$1***@");
    return MessageTexts.cut(MessageTexts.line(masked), MAX_TEXT);
  }

  /** Code and status, such as {@code 550 5.1.1} or {@code 550}. */
  String codes() {
    return status.isEmpty() ? String.valueOf(code) : code + " " + status;
  }

  @Override
  public String toString() {
    return (codes() + " " + text).strip();
  }
}
