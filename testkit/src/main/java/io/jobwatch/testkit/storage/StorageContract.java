package io.jobwatch.testkit.storage;

import io.jobwatch.spi.storage.Storage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link Storage} does, as tests. One small class runs all of them:
 *
 * <pre>{@code
 * class AcmeStorageTest extends StorageContract {
 *   @Override
 *   protected Storage open() {
 *     return new AcmeStorage(...);
 *   }
 * }
 * }</pre>
 *
 * <p>The tests use the storage from several threads and never wait for the wall clock to move on:
 * all times are given to the storage, and most are in the past.
 */
public abstract class StorageContract {

  /** For subclasses. */
  protected StorageContract() {}

  /**
   * Gives an empty storage, for one test, which closes it at its end.
   *
   * @return a storage that holds nothing
   * @throws Exception if it cannot be opened, which fails the test
   */
  protected abstract Storage open() throws Exception;

  @Nested
  @DisplayName("A source store")
  class Sources extends SourceStoreContract {
    Sources() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Claims of sources")
  class SourceClaims extends SourceClaimContract {
    SourceClaims() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A source that is defined anew")
  class RedefinedSources extends RedefinedSourceContract {
    RedefinedSources() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A search of postings")
  class PostingSearch extends PostingSearchContract {
    PostingSearch() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A posting store")
  class Postings extends PostingStoreContract {
    Postings() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A change store")
  class Changes extends ChangeStoreContract {
    Changes() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A subscriber store")
  class Subscribers extends SubscriberStoreContract {
    Subscribers() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A profile store")
  class Profiles extends ProfileStoreContract {
    Profiles() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("An alert store")
  class Alerts extends AlertStoreContract {
    Alerts() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("The log of changed alerts")
  class AlertChanges extends AlertChangeContract {
    AlertChanges() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A match store")
  class Matches extends MatchStoreContract {
    Matches() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A ledger store")
  class Ledger extends LedgerStoreContract {
    Ledger() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A delivery store")
  class Deliveries extends DeliveryStoreContract {
    Deliveries() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Claims of deliveries")
  class DeliveryClaims extends DeliveryClaimContract {
    DeliveryClaims() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("The order of claims of deliveries")
  class DeliveryOrder extends DeliveryOrderContract {
    DeliveryOrder() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Leases of deliveries")
  class DeliveryLeases extends DeliveryLeaseContract {
    DeliveryLeases() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A digest store")
  class Digests extends DigestStoreContract {
    Digests() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("An inbox store")
  class Inboxes extends InboxStoreContract {
    Inboxes() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A transaction")
  class Transactions extends TransactionContract {
    Transactions() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Several threads")
  class Threads extends ConcurrencyContract {
    Threads() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Two transactions at once")
  class Interleaving extends InterleavingContract {
    Interleaving() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A subscriber that is deleted meanwhile")
  class DeletedSubscribers extends DeletedSubscriberContract {
    DeletedSubscribers() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Every field of every record")
  class Records extends RecordContract {
    Records() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Every field of a posting")
  class PostingRecords extends PostingRecordContract {
    PostingRecords() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Keys that look alike")
  class LookAlikes extends LookAlikeContract {
    LookAlikes() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Text")
  class Texts extends TextContract {
    Texts() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("An application store")
  class Applications extends ApplicationStoreContract {
    Applications() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("A company store")
  class Companies extends CompanyStoreContract {
    Companies() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("An operator store")
  class Operators extends OperatorStoreContract {
    Operators() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Pages")
  class Paging extends PagingContract {
    Paging() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Erasing a subscriber")
  class Erasing extends ErasureContract {
    Erasing() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Retention")
  class Retention extends RetentionContract {
    Retention() {
      super(StorageContract.this::open);
    }
  }

  @Nested
  @DisplayName("Statistics")
  class Statistics extends StatisticsContract {
    Statistics() {
      super(StorageContract.this::open);
    }
  }
}
