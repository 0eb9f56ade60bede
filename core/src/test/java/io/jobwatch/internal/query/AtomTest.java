package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class AtomTest {

  private final Atom atom = new Atom(0, new Entries(), "owner", 0, 100, 0.1);

  @Test
  void isTakenToBeAsFrequentAsGuessedUntilDocumentsWereSeen() {
    assertThat(atom.share(0)).isEqualTo(0.1, offset(1e-9));
    assertThat(atom.share(100)).isEqualTo(0.1, offset(1e-9));
  }

  @Test
  void whatWasCountedWeighsAsMuchAsTheGuessAfterSixteenDocuments() {
    atom.hit(3);
    atom.hit(5);
    assertThat(atom.share(116)).isEqualTo((0.1 + 0.5) / 2, offset(1e-9));
  }

  @Test
  void isInNoMoreThanEveryDocument() {
    atom.hit(50);
    assertThat(atom.share(110)).isEqualTo(1);
    assertThat(atom.share(1_000_100)).isEqualTo(0, offset(1e-3));
  }
}
