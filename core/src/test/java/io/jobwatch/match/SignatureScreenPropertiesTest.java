package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SignatureScreenPropertiesTest {

  @Property
  void passesOverNothingThatMatches(
      @ForAll("criteria") Criteria criteria, @ForAll("postings") JobPosting posting) {
    assertKept(criteria, posting);
  }

  @Property
  void passesOverNoOddTextThatMatches(
      @ForAll("oddCriteria") Criteria criteria, @ForAll("oddPostings") JobPosting posting) {
    assertKept(criteria, posting);
  }

  private static void assertKept(Criteria criteria, JobPosting posting) {
    if (CompiledCriteria.of(criteria).matches(PreparedPosting.of(posting), Postings.NOW)) {
      assertThat(SignatureScreen.of(criteria).mayPass(Signer.sign(posting), Postings.NOW)).isTrue();
    }
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    return AllClauses.criteria();
  }

  @Provide
  Arbitrary<JobPosting> postings() {
    return AllClauses.postings();
  }

  @Provide
  Arbitrary<Criteria> oddCriteria() {
    return GeneratedCriteria.criteria();
  }

  @Provide
  Arbitrary<JobPosting> oddPostings() {
    return GeneratedCriteria.postings();
  }
}
