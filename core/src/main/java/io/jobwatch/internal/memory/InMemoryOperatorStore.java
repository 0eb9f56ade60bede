package io.jobwatch.internal.memory;

import io.jobwatch.model.EventType;
import io.jobwatch.spi.storage.OperatorMark;
import io.jobwatch.spi.storage.OperatorStore;
import java.util.Optional;

record InMemoryOperatorStore(Table<Pair, OperatorMark> marks) implements OperatorStore {

  @Override
  public Optional<OperatorMark> mark(String subscriberId, EventType event) {
    return marks.find(new Pair(subscriberId, event.name()));
  }

  @Override
  public void add(OperatorMark mark) {
    replace(mark);
  }

  @Override
  public void replace(OperatorMark mark) {
    marks.put(new Pair(mark.subscriberId(), mark.event().name()), mark);
  }
}
