package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.Alert;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.WhenUnavailable;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.matcher.MatchInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StrictPresetTest {

  private static final PostingContent FITS =
      PostingContent.builder("Staff Engineer", "Acme")
          .companyTier(CompanyTier.A)
          .seniority(Seniority.STAFF)
          .locations(List.of("Berlin, Germany"))
          .descriptionText("Java, SQL, Kafka")
          .postedAt(Postings.NOW.minus(Duration.ofHours(24)))
          .build();

  @Test
  void isTheAlertThatTheRequirementsDescribe() {
    Alert alert = preset().alert();

    assertThat(alert)
        .isEqualTo(
            Alert.named("Dream jobs")
                .forSubscriber("ada")
                .criteria(
                    Criteria.builder()
                        .seniorities(
                            Seniority.SENIOR, Seniority.STAFF, Seniority.PRINCIPAL, Seniority.LEAD)
                        .blockedRoles(
                            "manager",
                            "managers",
                            "mgr",
                            "director",
                            "vp",
                            "vice president",
                            "product manager",
                            "recruiter")
                        .companyTiers(CompanyTier.S, CompanyTier.A)
                        .postedWithin(Duration.ofHours(24))
                        .skills(3, "Java", "SQL", "Kafka", "Rust")
                        .locations("Berlin")
                        .orRemote()
                        .build())
                .matcher("skills")
                .threshold(90, Priority.HIGH)
                .whenUnavailable(WhenUnavailable.HOLD));
  }

  @Test
  void letsOnlyThePostingsThroughThatMeetAllOfIt() {
    Map<UnaryOperator<PostingContentBuilder>, Boolean> cases =
        Map.of(
            content -> content, true,
            content -> content.companyTier(CompanyTier.S), true,
            content -> content.companyTier(CompanyTier.B), false,
            content -> content.companyTier(null), false,
            content -> content.seniority(Seniority.MID), false,
            content -> content.title("Staff Product Manager"), false,
            content -> content.locations(List.of("Paris")), false,
            content -> content.locations(List.of()).workplace(Workplace.REMOTE), true,
            content -> content.descriptionText("Java and SQL"), false,
            content -> content.postedAt(Postings.NOW.minus(Duration.ofHours(25))), false);

    cases.forEach(
        (change, passes) -> {
          JobPosting posting = Postings.of(change.apply(FITS.toBuilder()).build());
          assertThat(passes(preset().alert(), posting)).as("%s", posting).isEqualTo(passes);
        });
  }

  @Test
  void keepsManagersAwayHoweverTheyAreWritten() {
    for (String title : List.of("Senior Mgr. Platform", "Senior Managers, Engineering")) {
      JobPosting posting = Postings.of(FITS.toBuilder().title(title).build());
      assertThat(passes(preset().alert(), posting)).as(title).isFalse();
    }
  }

  @Test
  void countsCoreSkillsUnderTheirOtherSpellings() {
    Alert alert = preset().coreSkills("Java", "SQL", "Kubernetes").alert();
    PostingContent k8s = FITS.toBuilder().descriptionText("Java, SQL, k8s").build();

    assertThat(passes(alert, Postings.of(k8s))).isTrue();
    assertThat(passes(alert, Postings.of(FITS))).isFalse();
  }

  @Test
  void takesAMatcherByItsIdOrTheText() {
    assertThat(preset().matcher(Matchers.CRITERIA).alert())
        .isEqualTo(preset().matcher("criteria").alert())
        .isEqualTo(preset().alert().matcher(Matchers.CRITERIA));
  }

  @Test
  void refusesFewerSkillsThanHaveToBeNamedHoweverManySpellingsTheyHave() {
    StrictPreset two = preset().coreSkills("JavaScript", "js", "ECMAScript", "SQL");

    assertThatIllegalArgumentException()
        .isThrownBy(two::alert)
        .withMessage(
            "Least number of skills '3': the core skills are 2 under several spellings."
                + " Name more of them, or use a smaller number.");
    assertThat(two.leastSkills(2).alert().criteria().skills().atLeast()).isEqualTo(2);
  }

  @Test
  void takesSkillsAndPlacesFromAProfile() {
    Profile ada =
        Profile.builder("ada")
            .coreSkills("Java", "SQL", "Kafka")
            .skills("Rust")
            .locations("Berlin")
            .remote()
            .build();
    Alert alert = StrictPreset.of(ada).alert();

    assertThat(alert.id()).isEqualTo("ada/strict");
    assertThat(alert.criteria().skills().skills()).containsExactly("Java", "SQL", "Kafka");
    assertThat(alert.criteria().locations()).containsExactly("Berlin");
    assertThat(alert.criteria().orRemote()).isTrue();
  }

  /** Of what the profile does not want, the matcher's score would keep nearly all away. */
  @Test
  void takesOnlyWhatTheProfileWants() {
    Profile ada =
        Profile.builder("ada")
            .coreSkills("Java", "SQL", "Kafka")
            .seniorities(Seniority.PRINCIPAL, Seniority.MID)
            .locations("Berlin")
            .build();
    Criteria criteria = StrictPreset.of(ada).alert().criteria();

    assertThat(criteria.orRemote()).isFalse();
    assertThat(criteria.seniorities())
        .containsExactlyInAnyOrder(Seniority.PRINCIPAL, Seniority.MID);
    assertThat(StrictPreset.of(ada).orRemote(true).alert().criteria().orRemote()).isTrue();
  }

  @Test
  void tellsOfWhatItFindsIfAllSkillsAreNamed() {
    Profile skilled = Profile.builder("ada").coreSkills("Java", "SQL", "Kafka").build();
    SkillsMatcher matcher =
        new SkillsMatcher(SkillsSettings.read(PluginOptions.of("Matcher 'skills'", Map.of())));
    for (Profile ada :
        List.of(
            skilled,
            skilled.toBuilder().remote().build(),
            skilled.toBuilder().locations("Berlin").build(),
            skilled.toBuilder().locations("Berlin").remote().build(),
            skilled.toBuilder().seniorities(Seniority.SENIOR).locations("Berlin").build(),
            skilled.toBuilder().seniorities(Seniority.PRINCIPAL).remote().build())) {
      Alert alert = StrictPreset.of(ada).alert();
      for (Seniority level : Seniority.values()) {
        for (Workplace workplace : Workplace.values()) {
          PostingContent content = FITS.toBuilder().seniority(level).workplace(workplace).build();
          JobPosting posting = Postings.of(content);
          if (passes(alert, posting)) {
            Verdict.Scored scored =
                (Verdict.Scored) matcher.score(new MatchInput(alert, posting, List.of(), ada));
            assertThat(scored.score()).as("%s for %s", scored, ada).isGreaterThanOrEqualTo(90);
            assertThat(scored.priority()).isEqualTo(Priority.HIGH);
          }
        }
      }
    }
  }

  @Test
  void wantsRemoteWhereNoCityIsNamed() {
    Profile ada = Profile.builder("ada").skills("Java", "SQL", "Kafka").build();
    Criteria criteria = StrictPreset.of(ada).alert().criteria();

    assertThat(criteria.workplaces()).containsExactly(Workplace.REMOTE);
    assertThat(criteria.skills().skills()).containsExactly("Java", "SQL", "Kafka");
  }

  @Test
  void everyConstantCanBeChanged() {
    Alert alert =
        preset()
            .seniorities()
            .blockedRoles("intern")
            .companyTiers(CompanyTier.B)
            .postedWithin(Duration.ofDays(3))
            .leastSkills(1)
            .threshold(75, Priority.NORMAL)
            .matcher("acme/score")
            .alert();

    assertThat(alert)
        .isEqualTo(
            Alert.named("Dream jobs")
                .forSubscriber("ada")
                .criteria(
                    Criteria.builder()
                        .blockedRoles("intern")
                        .companyTiers(CompanyTier.B)
                        .postedWithin(Duration.ofDays(3))
                        .skills(1, "Java", "SQL", "Kafka", "Rust")
                        .locations("Berlin")
                        .orRemote()
                        .build())
                .matcher("acme/score")
                .threshold(75, Priority.NORMAL)
                .whenUnavailable(WhenUnavailable.HOLD));
  }

  @Test
  void refusesFewerCoreSkillsThanHaveToBeNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> preset().coreSkills("Java", "SQL").alert())
        .withMessage("Least number of skills '3': it is out of range. Use a number from 1 to 2.");
  }

  private static StrictPreset preset() {
    return StrictPreset.named("Dream jobs")
        .forSubscriber("ada")
        .coreSkills("Java", "SQL", "Kafka", "Rust")
        .cities("Berlin");
  }

  private static boolean passes(Alert alert, JobPosting posting) {
    return Examples.explain(alert.criteria(), posting, Postings.NOW).passed();
  }
}
