package io.jobwatch.storage.jooq.internal.store;

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
import org.jooq.DSLContext;

/**
 * The stores of one transaction.
 *
 * @param dsl the transaction
 */
public record JooqStores(DSLContext dsl) implements Stores {

  @Override
  public SourceStore sources() {
    return new JooqSourceStore(dsl, writer());
  }

  @Override
  public PostingStore postings() {
    return new JooqPostingStore(dsl, writer());
  }

  @Override
  public ChangeStore changes() {
    return new JooqChangeStore(dsl, writer(), new JooqPostingStore(dsl, writer()));
  }

  @Override
  public SubscriberStore subscribers() {
    return new JooqSubscriberStore(dsl, writer());
  }

  @Override
  public ProfileStore profiles() {
    return new JooqProfileStore(dsl, writer());
  }

  @Override
  public AlertStore alerts() {
    return new JooqAlertStore(dsl, writer());
  }

  @Override
  public MatchStore matches() {
    return new JooqMatchStore(dsl, writer());
  }

  @Override
  public LedgerStore ledger() {
    return new JooqLedgerStore(dsl, writer());
  }

  @Override
  public DeliveryStore deliveries() {
    return new JooqDeliveryStore(dsl, writer());
  }

  @Override
  public DigestStore digests() {
    return new JooqDigestStore(dsl, writer());
  }

  @Override
  public InboxStore inbox() {
    return new JooqInboxStore(dsl, writer());
  }

  private RowWriter writer() {
    return new RowWriter(dsl);
  }

  @Override
  public ApplicationStore applications() {
    return new JooqApplicationStore(dsl, writer());
  }

  @Override
  public CompanyStore companies() {
    return new JooqCompanyStore(dsl, writer());
  }

  @Override
  public FetchStore fetches() {
    return new JooqFetchStore(dsl, writer());
  }

  @Override
  public StatisticsStore statistics() {
    return new JooqStatisticsStore(dsl);
  }

  @Override
  public OperatorStore operators() {
    return new JooqOperatorStore(dsl, writer());
  }

  @Override
  public RetentionStore retention() {
    return new JooqRetentionStore(dsl, writer());
  }
}
