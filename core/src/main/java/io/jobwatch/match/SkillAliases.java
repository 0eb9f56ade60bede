package io.jobwatch.match;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.model.TextMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The spellings of skills that mean the same, from {@code skill-aliases.txt}, which says how they
 * are written down.
 */
final class SkillAliases {

  private static final String TABLE = "skill-aliases.txt";
  private static final String AMBIGUOUS = "~";
  private static final int KEPT = 10_000;
  private static final SkillAliases SHIPPED = new SkillAliases(read());

  private final List<List<Spelling>> groups;
  private final Map<List<String>, List<Spelling>> byWords = new HashMap<>();

  /** The everyday words, by how the table writes them. */
  private final Map<String, Spelling> names = new HashMap<>();

  /** The same skills are asked for with each posting. */
  private final LoadingCache<String, List<Spelling>> bySkill =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build(this::read);

  SkillAliases(List<String> lines) {
    groups =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
            .map(SkillAliases::group)
            .toList();
    groups.forEach(group -> group.forEach(one -> byWords.putIfAbsent(one.words(), group)));
    groups.stream().flatMap(List::stream).forEach(this::addName);
  }

  static SkillAliases shipped() {
    return SHIPPED;
  }

  /** All groups, in the order of the table. */
  List<List<Spelling>> groups() {
    return groups;
  }

  /**
   * The spellings of a skill: first that by which it is called, which may be written in running
   * text too, then its others.
   */
  List<Spelling> of(String skill) {
    return bySkill.get(skill);
  }

  /** An everyday word that is a skill's own name, by how the table writes it. */
  Spelling name(String written) {
    return Objects.requireNonNull(names.get(written), written);
  }

  /** The spellings of a skill that is also called by one of them, which reaches further then. */
  static List<Spelling> or(List<Spelling> spellings, Spelling called) {
    return spellings.stream()
        .map(one -> one.words().equals(called.words()) ? called : one)
        .toList();
  }

  /** The words by which the table calls a skill; the same for each of its spellings. */
  List<String> usual(String skill) {
    List<String> own = of(skill).get(0).words();
    List<Spelling> group = byWords.get(own);
    return group == null ? own : group.get(0).words();
  }

  private void addName(Spelling one) {
    if (one.reach() == Reach.HEADINGS) {
      names.put(one.term().value(), new Spelling(one.term(), one.words(), Reach.NAMES));
    }
  }

  private List<Spelling> read(String skill) {
    Spelling own = Spelling.of(skill, Reach.EVERYWHERE);
    List<Spelling> all = new ArrayList<>();
    all.add(own);
    for (Spelling one : byWords.getOrDefault(own.words(), List.of())) {
      if (!one.words().equals(own.words())) {
        all.add(one);
      } else if (one.reach() == Reach.HEADINGS) {
        all.set(0, name(one.term().value()));
      }
    }
    return List.copyOf(all);
  }

  private static List<Spelling> group(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .map(String::strip)
        .map(
            name ->
                name.startsWith(AMBIGUOUS)
                    ? Spelling.of(name.substring(AMBIGUOUS.length()), Reach.HEADINGS)
                    : Spelling.of(name, Reach.EVERYWHERE))
        .toList();
  }

  private static List<String> read() {
    try (InputStream table =
            Objects.requireNonNull(SkillAliases.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One way to write a skill.
   *
   * @param term what to look for
   * @param words its words
   * @param reach where it counts
   */
  record Spelling(Term term, List<String> words, Reach reach) {

    static Spelling of(String name, Reach reach) {
      return new Spelling(Term.of(name, TextMode.WORDS), WordTokenizer.tokenize(name), reach);
    }
  }

  /** Where a spelling counts. */
  enum Reach {
    EVERYWHERE,
    /** In titles and listed skills, and where {@link RunningText} has it as a name. */
    NAMES,
    /** In titles and listed skills. */
    HEADINGS
  }
}
