package io.jobwatch.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EventType;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.testkit.internal.Together;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class OperatorStoreContract extends StoreContract {

  private static final EventType BATCH = EventType.BATCH_COMPLETE;
  private static final EventType SUMMARY = EventType.DAILY_SUMMARY;

  OperatorStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("keeps one mark for each operator and event, whole and with its counts in order")
  final void keepsOneForEachOperatorAndEvent() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("zeta", Long.MAX_VALUE);
    counts.put("alpha", 0L);
    OperatorMark batch = new OperatorMark("ops", BATCH, NOW, at(60), counts);
    OperatorMark summary = new OperatorMark("ops", SUMMARY, at(1), at(2), Map.of());
    OperatorMark other = new OperatorMark("Ops", BATCH, at(3), at(4), Map.of("alpha", 7L));
    List.of(batch, summary, other).forEach(stores.operators()::add);

    assertThat(stores.operators().mark("ops", BATCH)).contains(batch);
    assertThat(stores.operators().mark("ops", BATCH).orElseThrow().counts().keySet())
        .containsExactly("zeta", "alpha");
    assertThat(stores.operators().mark("ops", SUMMARY)).contains(summary);
    assertThat(stores.operators().mark("Ops", BATCH)).contains(other);
    assertThat(stores.operators().mark("Ops", SUMMARY)).isEmpty();

    OperatorMark later = new OperatorMark("ops", BATCH, at(5), at(6), Map.of());
    stores.operators().replace(later);
    assertThat(stores.operators().mark("ops", BATCH)).contains(later);
    assertThat(stores.operators().mark("ops", SUMMARY)).contains(summary);
  }

  @Test
  @DisplayName("loses no count when several transactions add to one mark, the first of them too")
  final void losesNoCount() {
    List<Boolean> unused =
        Together.run(
            4,
            25,
            number ->
                get(
                    all -> {
                      Optional<OperatorMark> mark = all.operators().mark("ops", BATCH);
                      if (mark.isEmpty()) {
                        all.operators().add(counted(1));
                      } else {
                        all.operators()
                            .replace(counted(mark.get().counts().getOrDefault("runs", 0L) + 1));
                      }
                      return true;
                    }));

    assertThat(stores.operators().mark("ops", BATCH).orElseThrow().counts())
        .containsExactly(Map.entry("runs", 100L));
  }

  private static OperatorMark counted(long runs) {
    return new OperatorMark("ops", BATCH, NOW, NOW, Map.of("runs", runs));
  }
}
