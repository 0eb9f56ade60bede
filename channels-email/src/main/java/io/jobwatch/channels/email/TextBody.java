package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.MessageTexts;
import java.util.List;

/** The plain part of a mail, made for itself and not from the HTML part. */
final class TextBody {

  private static final int LONGEST_LINE = 500;

  private TextBody() {}

  static String of(Mail mail) {
    StringBuilder text = new StringBuilder();
    line(text, mail.subject());
    text.append("\r\n");
    if (mail.notice() != null) {
      line(text, "Please note: " + mail.notice());
      text.append("\r\n");
    }
    line(text, mail.introduction());
    if (!mail.lines().isEmpty()) {
      text.append("\r\n");
      mail.lines().forEach(line -> line(text, line));
    }
    List<Job> jobs = mail.jobs();
    for (int i = 0; i < jobs.size(); i++) {
      text.append("\r\n");
      job(text, i + 1 + ". ", jobs.get(i));
    }
    text.append("\r\n-- \r\n");
    line(text, mail.reason());
    for (Ending ending : mail.endings()) {
      line(text, ending.text() + ":");
      text.append(ending.link()).append("\r\n");
    }
    return text.toString();
  }

  private static void job(StringBuilder text, String number, Job job) {
    String indent = " ".repeat(number.length());
    line(text, number + job.title());
    for (String fact :
        List.of(
            job.distinction(), job.company(), job.place(), job.salary(), job.posted(), job.why())) {
      if (!fact.isEmpty()) {
        line(text, indent + fact);
      }
    }
    if (job.link() != null) {
      text.append(indent).append(job.link()).append("\r\n");
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(MessageTexts.cut(Inert.text(line), LONGEST_LINE)).append("\r\n");
  }
}
