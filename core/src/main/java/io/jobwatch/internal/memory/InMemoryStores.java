package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.AlertStore;
import io.jobwatch.spi.storage.ApplicationStore;
import io.jobwatch.spi.storage.ChangeStore;
import io.jobwatch.spi.storage.CompanyStore;
import io.jobwatch.spi.storage.DeliveryStore;
import io.jobwatch.spi.storage.DigestStore;
import io.jobwatch.spi.storage.FetchStore;
import io.jobwatch.spi.storage.InboxStore;
import io.jobwatch.spi.storage.LedgerStore;
import io.jobwatch.spi.storage.MatchStore;
import io.jobwatch.spi.storage.OperatorStore;
import io.jobwatch.spi.storage.PostingStore;
import io.jobwatch.spi.storage.ProfileStore;
import io.jobwatch.spi.storage.RetentionStore;
import io.jobwatch.spi.storage.SourceStore;
import io.jobwatch.spi.storage.StatisticsStore;
import io.jobwatch.spi.storage.Stores;
import io.jobwatch.spi.storage.SubscriberStore;

/** The stores of one transaction over the rows of an in-memory storage. */
record InMemoryStores(Rows rows, Transaction transaction) implements Stores {

  @Override
  public SourceStore sources() {
    return new InMemorySourceStore(
        new Table<>(rows.sources, transaction), new Table<>(rows.companies, transaction));
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
    return new InMemoryMatchStore(
        new Table<>(rows.matches, transaction), new Table<>(rows.alerts, transaction));
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
    return new InMemoryInboxStore(
        new Table<>(rows.inbox, transaction), new Table<>(rows.subscribers, transaction));
  }

  @Override
  public ApplicationStore applications() {
    return new InMemoryApplicationStore(rows, transaction);
  }

  @Override
  public CompanyStore companies() {
    return new InMemoryCompanyStore(
        new Table<>(rows.companies, transaction), new Table<>(rows.sources, transaction));
  }

  @Override
  public FetchStore fetches() {
    return new InMemoryFetchStore(rows, transaction);
  }

  @Override
  public StatisticsStore statistics() {
    return new InMemoryStatisticsStore(rows, transaction);
  }

  @Override
  public OperatorStore operators() {
    return new InMemoryOperatorStore(new Table<>(rows.operatorMarks, transaction));
  }

  @Override
  public RetentionStore retention() {
    return new InMemoryRetentionStore(rows, transaction);
  }
}
