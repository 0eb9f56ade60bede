package io.jobwatch.channels.email;

import io.jobwatch.model.DeliveryResult;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One row of the table in {@link SmtpResults}.
 *
 * @param stages where in the conversation it holds
 * @param codes what the answer's {@linkplain SmtpReply#codes() codes} have to look like
 * @param words what its words have to contain
 * @param result makes the result of what is to be said
 */
record SmtpRule(
    Set<SmtpStage> stages, Pattern codes, Pattern words, Function<String, DeliveryResult> result) {

  private static final Pattern ANYTHING = Pattern.compile("");

  static SmtpRule rule(
      Set<SmtpStage> stages, String codes, Function<String, DeliveryResult> result) {
    return new SmtpRule(stages, Pattern.compile(codes), ANYTHING, result);
  }

  SmtpRule words(String pattern) {
    return new SmtpRule(stages, codes, Pattern.compile("(?i)" + pattern), result);
  }

  static Set<SmtpStage> at(SmtpStage first, SmtpStage last) {
    return EnumSet.range(first, last);
  }

  boolean matches(SmtpStage stage, SmtpReply reply) {
    return stages.contains(stage)
        && codes.matcher(reply.codes()).matches()
        && words.matcher(reply.text()).find();
  }
}
