package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.storage.PostingSignature;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureScreenTest {

  private static final JobPosting POSTING =
      Postings.with(
          content ->
              content
                  .title("Rust Engineer")
                  .skills(List.of("Tokio"))
                  .descriptionText("We write Java.")
                  .locations(List.of("Berlin"))
                  .department("Research")
                  .employmentType(EmploymentType.CONTRACT)
                  .workplace(Workplace.HYBRID)
                  .postedAt(Postings.NOW.minus(Duration.ofDays(2))));

  static List<CriteriaBuilder> misses() {
    return List.of(
        Criteria.builder().keywords("haskell"),
        Criteria.builder().keywords("java").scope(KeywordScope.TITLE),
        Criteria.builder().allKeywords("java", "haskell"),
        Criteria.builder().companies("Globex"),
        Criteria.builder().locations("Paris").orRemote(),
        Criteria.builder().departments("Sales"),
        Criteria.builder().employmentTypes(EmploymentType.FULL_TIME),
        Criteria.builder().workplaces(Workplace.REMOTE),
        Criteria.builder().seniorities(Seniority.SENIOR),
        Criteria.builder().companyTiers(CompanyTier.S),
        Criteria.builder().skills(3, "java", "rust", "go"),
        Criteria.builder().postedWithin(Duration.ofDays(1)),
        Criteria.builder().keywords("+"));
  }

  @ParameterizedTest
  @MethodSource("misses")
  void passesOverWhatLacksSomethingWanted(CriteriaBuilder criteria) {
    assertThat(mayPass(criteria, Signer.sign(POSTING))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("misses")
  void passesOverNothingWithoutASignature(CriteriaBuilder criteria) {
    assertThat(mayPass(criteria, PostingSignature.NONE)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("misses")
  void saysNothingOfASignatureOfAnotherVersion(CriteriaBuilder criteria) {
    byte[] bytes = Signer.sign(POSTING).bytes();
    bytes[0]++;
    boolean mayPass = mayPass(criteria, PostingSignature.of(bytes));
    // A value without any word is found nowhere, whatever the posting.
    assertThat(mayPass).isEqualTo(!criteria.build().keywordsAny().contains("+"));
  }

  @Test
  void leavesPartsOfWordsToTheFullComparison() {
    CriteriaBuilder criteria = Criteria.builder().keywords("otlin").textMode(TextMode.SUBSTRING);
    assertThat(mayPass(criteria, Signer.sign(POSTING))).isTrue();
  }

  @Test
  void seldomTakesAWordForAnother() {
    String text = String.join(" ", IntStream.range(0, 500).mapToObj(i -> "w" + i).toList());
    PostingSignature signature = Signer.sign(Postings.described(text));

    long taken =
        IntStream.range(0, 20_000)
            .filter(i -> mayPass(Criteria.builder().keywords("other" + i), signature))
            .count();

    assertThat(signature.bytes().length).isBetween(700, 850);
    assertThat(taken).isBetween(10L, 120L); // one in 300 is 67
  }

  @Test
  void keepsTheSignatureOfAHugeTextShort() {
    String text = String.join(" ", IntStream.range(0, 50_000).mapToObj(i -> "w" + i).toList());
    PostingSignature signature = Signer.sign(Postings.described(text));

    assertThat(signature.bytes()).hasSize(PostingSignature.MAX_LENGTH);
    assertThat(mayPass(Criteria.builder().keywords("w49999"), signature)).isTrue();
  }

  private static boolean mayPass(CriteriaBuilder criteria, PostingSignature signature) {
    return SignatureScreen.of(criteria.build()).mayPass(signature, Postings.NOW);
  }
}
