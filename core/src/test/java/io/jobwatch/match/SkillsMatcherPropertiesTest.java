package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Profile;
import io.jobwatch.model.ProfileBuilder;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Skill;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.MatchInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class SkillsMatcherPropertiesTest {

  private static final List<String> SKILLS =
      List.of("Java", "k8s", "Kubernetes", "Go", "C#", "Node.js", "SQL", "ML", "React", "工程师");

  private static final List<String> WORDS =
      List.of(
          "java",
          "Kubernetes",
          "golang",
          "we",
          "go",
          "Go",
          "node",
          "C Sharp",
          "SQL,",
          "and",
          "高级工程师");

  private static final Alert ALERT =
      Alert.named("any").forSubscriber("ada").criteria(Criteria.everything()).matcher("skills");

  @Property
  void theScoreIsInRangeAndSaidInOneSentence(
      @ForAll("profiles") Profile profile,
      @ForAll("postings") JobPosting posting,
      @ForAll("matchers") SkillsMatcher matcher) {
    Verdict.Scored scored = score(matcher, profile, posting);

    assertThat(scored.score()).isBetween(0, 100);
    assertThat(scored.priority()).isEqualTo(matcher.settings().priority(scored.score()));
    assertThat(scored.reasons()).singleElement().asString().endsWith(".").doesNotContain(". ");
  }

  @Property
  void matchedSkillsAndGapsAreTheSkillsOfTheProfileEachOnce(
      @ForAll("profiles") Profile profile, @ForAll("postings") JobPosting posting) {
    Verdict.Scored scored = score(usual(), profile, posting);

    List<String> named =
        Stream.concat(scored.matchedSkills().stream(), scored.skillGaps().stream()).toList();
    List<String> names = profile.skills().stream().map(Skill::name).toList();
    assertThat(names).containsAll(named);
    assertThat(named.stream().map(SkillsMatcherPropertiesTest::oneName))
        .containsExactlyInAnyOrderElementsOf(
            names.stream().map(SkillsMatcherPropertiesTest::oneName).distinct().toList());
  }

  private static String oneName(String skill) {
    return skill.equals("k8s") ? "Kubernetes" : skill;
  }

  @Property
  void theOrderOfSkillsMakesNoDifference(
      @ForAll("profiles") Profile profile,
      @ForAll("postings") JobPosting posting,
      @ForAll Random random) {
    List<Skill> shuffled = new ArrayList<>(profile.skills());
    Collections.shuffle(shuffled, random);

    assertThat(score(usual(), with(profile, shuffled), posting))
        .isEqualTo(score(usual(), profile, posting));
  }

  @Property
  void oneMoreSkillThatThePostingNamesNeverLowersTheScore(
      @ForAll("profiles") Profile profile,
      @ForAll("postings") JobPosting posting,
      @ForAll("matchers") SkillsMatcher matcher,
      @ForAll boolean inTitle) {
    Verdict.Scored before = score(matcher, profile, posting);
    for (String gap : before.skillGaps()) {
      PostingContent content = posting.content();
      PostingContent more =
          inTitle
              ? content.toBuilder().title(content.title() + ", " + gap).build()
              : content.toBuilder().descriptionText(content.descriptionText() + "\n" + gap).build();
      Verdict.Scored after = score(matcher, profile, Postings.of(more));

      assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
      assertThat(after.matchedSkills()).contains(gap).containsAll(before.matchedSkills());
    }
  }

  @Property
  void equalInputsGetEqualVerdictsWhateverElseDiffers(
      @ForAll("profiles") Profile profile, @ForAll("postings") JobPosting posting) {
    Alert other = Alert.named("other").forSubscriber("ada").criteria(Criteria.everything()).id("x");
    MatchInput one = new MatchInput(ALERT, posting, List.of("Because."), profile);
    MatchInput two =
        new MatchInput(
            other,
            posting.listed(posting.content(), Postings.NOW.plusSeconds(60)),
            List.of(),
            profile.toBuilder().build());

    assertThat(usual().cacheKey(two)).isPresent().isEqualTo(usual().cacheKey(one));
    assertThat(usual().score(two)).isEqualTo(usual().score(one));
  }

  @Provide
  Arbitrary<Profile> profiles() {
    Arbitrary<Skill> skills =
        Combinators.combine(
                Arbitraries.of(SKILLS), Arbitraries.integers().between(1, 10), booleans())
            .as(Skill::new);
    return Combinators.combine(
            skills.list().uniqueElements(Skill::name).ofMinSize(1).ofMaxSize(8),
            Arbitraries.of(Seniority.class).set().ofMaxSize(2),
            Arbitraries.of("Berlin", "Paris").list().uniqueElements().ofMaxSize(2),
            booleans(),
            booleans())
        .as(
            (all, levels, places, remote, paid) -> {
              ProfileBuilder builder =
                  Profile.builder("ada")
                      .seniorities(levels.toArray(Seniority[]::new))
                      .locations(places.toArray(String[]::new));
              if (remote) {
                builder.remote();
              }
              if (paid) {
                builder.salaryAtLeast(new BigDecimal("70000"), "EUR", SalaryPeriod.YEAR);
              }
              return with(builder.build(), all);
            });
  }

  @Provide
  Arbitrary<JobPosting> postings() {
    return Combinators.combine(
            Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(WORDS).list().ofMaxSize(8),
            Arbitraries.of(Seniority.class).injectNull(0.3),
            Arbitraries.of("Berlin, Germany", "Rome").list().ofMaxSize(2),
            Arbitraries.of(Workplace.class).injectNull(0.3),
            Arbitraries.of(50_000, 90_000).injectNull(0.3))
        .as(
            (title, text, level, places, workplace, pay) ->
                Postings.with(
                    content ->
                        content
                            .title(text(title))
                            .descriptionText(text(text))
                            .seniority(level)
                            .locations(places)
                            .workplace(workplace)
                            .salary(salary(pay))));
  }

  @Provide
  Arbitrary<SkillsMatcher> matchers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 100),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(100, 1_000))
        .as(
            (skills, other, percent) ->
                matcher(
                    Map.of(
                        "skills-weight", skills.toString(),
                        "location-weight", other.toString(),
                        "seniority-weight", other.toString(),
                        "title-percent", percent.toString(),
                        "core-percent", percent.toString())));
  }

  private static Arbitrary<Boolean> booleans() {
    return Arbitraries.of(true, false);
  }

  private static @Nullable Salary salary(@Nullable Integer top) {
    return top == null ? null : new Salary(null, BigDecimal.valueOf(top), "EUR", SalaryPeriod.YEAR);
  }

  private static String text(List<String> words) {
    return words.stream().collect(Collectors.joining(" "));
  }

  private static Profile with(Profile profile, List<Skill> skills) {
    return new Profile(
        profile.subscriberId(),
        skills,
        profile.seniorities(),
        profile.locations(),
        profile.remote(),
        profile.salaryAtLeast(),
        null);
  }

  private static SkillsMatcher usual() {
    return matcher(Map.of());
  }

  private static SkillsMatcher matcher(Map<String, String> options) {
    return new SkillsMatcher(SkillsSettings.read(PluginOptions.of("Matcher 'skills'", options)));
  }

  private static Verdict.Scored score(SkillsMatcher matcher, Profile profile, JobPosting posting) {
    return (Verdict.Scored) matcher.score(new MatchInput(ALERT, posting, List.of(), profile));
  }
}
