package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.AlertStore;
import io.jobwatch.spi.storage.ChangeStore;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.DigestStore;
import io.jobwatch.spi.storage.InboxStore;
import io.jobwatch.spi.storage.LedgerStore;
import io.jobwatch.spi.storage.MatchStore;
import io.jobwatch.spi.storage.PostingStore;
import io.jobwatch.spi.storage.ProfileStore;
import io.jobwatch.spi.storage.SourceStore;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.spi.storage.SubscriberStore;

/** The stores of one transaction over the rows of an in-memory storage. */
record InMemoryStores(Rows rows, Transaction transaction) implements Stores {

  @Override
  public SourceStore sources() {
    return new InMemorySourceStore(new Table<>(rows.sources, transaction));
  }

  @Override
  public PostingStore postings() {
    return new InMemoryPostingStore(new Table<>(rows.postings, transaction));
  }

  @Override
  public ChangeStore changes() {
    return new InMemoryChangeStore(rows, transaction);
  }

  @Override
  public SubscriberStore subscribers() {
    return new InMemorySubscriberStore(rows, transaction);
  }

  @Override
  public ProfileStore profiles() {
    return new InMemoryProfileStore(rows, transaction);
  }

  @Override
  public AlertStore alerts() {
    return new InMemoryAlertStore(rows, transaction);
  }

  @Override
  public MatchStore matches() {
    return new InMemoryMatchStore(new Table<>(rows.matches, transaction));
  }

  @Override
  public LedgerStore ledger() {
    return new InMemoryLedgerStore(new Table<>(rows.ledger, transaction));
  }

  @Override
  public DeliveryStore deliveries() {
    return new InMemoryDeliveryStore(rows, transaction);
  }

  @Override
  public DigestStore digests() {
    return new InMemoryDigestStore(rows, transaction);
  }

  @Override
  public InboxStore inbox() {
    return new InMemoryInboxStore(new Table<>(rows.inbox, transaction));
  }
}
