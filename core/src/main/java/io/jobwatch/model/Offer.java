package io.jobwatch.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a posting's content makes another offer of it, and what is only spelled otherwise. */
final class Offer {

  /** What the first recipe took, each exactly as spelled and read. */
  private static final Set<PostingField> FIRST_RECIPE =
      EnumSet.of(
          PostingField.TITLE,
          PostingField.COMPANY,
          PostingField.LOCATIONS,
          PostingField.DEPARTMENT,
          PostingField.EMPLOYMENT_TYPE,
          PostingField.WORKPLACE,
          PostingField.SENIORITY,
          PostingField.SALARY);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** As in Unicode's stream-safe format: more marks on one letter would make composing slow. */
  private static final Pattern TOO_MANY_MARKS =
      Pattern.compile("([\\p{M}\\uFF9E\\uFF9F]{30})[\\p{M}\\uFF9E\\uFF9F]++");

  private Offer() {}

  /** The hash of the significant fields by the recipe of this version. */
  static String hash(PostingContent content) {
    return ContentHash.of(
        Stream.of(PostingField.values())
            .filter(PostingField::significant)
            .map(field -> weighed(content, field)));
  }

  /** The hash by the first recipe, under which earlier versions have told of postings. */
  static String firstHash(PostingContent content) {
    return ContentHash.of(FIRST_RECIPE.stream().map(content::values));
  }

  /**
   * Whether one content of a posting offers what the other does. Besides what the hash tells, it
   * sees what was only read in another way: a field that is made out of words is the same while
   * they are, and all such fields are while the board's record and the description are.
   */
  static boolean same(PostingContent one, PostingContent other) {
    if (hash(one).equals(hash(other))) {
      return true;
    }
    boolean samePayAndTerms =
        sameContract(one, other) && one.workplace() == other.workplace() && samePay(one, other);
    return words(one).equals(words(other)) && (samePayAndTerms || sameRecord(one, other));
  }

  private static List<String> weighed(PostingContent content, PostingField field) {
    return switch (field) {
      case TITLE -> folded(content.title());
      case LOCATIONS -> content.locations().stream().map(Offer::fold).distinct().sorted().toList();
      case DEPARTMENT -> folded(content.department());
      case EMPLOYMENT_TYPE ->
          content.employmentTypeText() == null
              ? content.values(field)
              : folded(content.employmentTypeText());
      case SALARY -> pay(content.salary(), content.salaryText());
      default -> content.values(field);
    };
  }

  /** The board's words from which nothing of weight is left out. */
  private static List<List<String>> words(PostingContent content) {
    return Stream.of(PostingField.TITLE, PostingField.LOCATIONS, PostingField.DEPARTMENT)
        .map(field -> weighed(content, field))
        .toList();
  }

  private static boolean sameRecord(PostingContent one, PostingContent other) {
    return one.raw() != null
        && one.raw().equals(other.raw())
        && one.descriptionText().equals(other.descriptionText())
        && sameTexts(one.employmentTypeText(), other.employmentTypeText());
  }

  private static boolean sameContract(PostingContent one, PostingContent other) {
    return sameTexts(one.employmentTypeText(), other.employmentTypeText())
        ? one.employmentTypeText() != null || one.employmentType() == other.employmentType()
        : one.employmentType() != null && one.employmentType() == other.employmentType();
  }

  /** Words that name an amount are the same pay whether it was read out of them or not. */
  private static boolean samePay(PostingContent one, PostingContent other) {
    if (one.salary() != null && other.salary() != null) {
      return one.salary().equals(other.salary());
    }
    String text = one.salaryText();
    return sameTexts(text, other.salaryText())
        && ((one.salary() == null && other.salary() == null)
            || (text != null && text.chars().anyMatch(Character::isDigit)));
  }

  /** The amounts where there are some, since the same ones may be put into other words. */
  private static List<String> pay(@Nullable Salary salary, @Nullable String text) {
    return salary == null
        ? folded(text)
        : List.of(
            amount(salary.min()),
            amount(salary.max()),
            salary.currency(),
            Objects.toString(salary.period(), ""));
  }

  private static String amount(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static boolean sameTexts(@Nullable String one, @Nullable String other) {
    return folded(one).equals(folded(other));
  }

  private static List<String> folded(@Nullable String text) {
    return text == null ? List.of() : List.of(fold(text));
  }

  /** Without widths, case and blanks. */
  private static String fold(String text) {
    String bounded = TOO_MANY_MARKS.matcher(text).replaceAll("$1");
    return BLANKS
        .matcher(Normalizer.normalize(bounded, Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
