package io.jobwatch.spi.storage;

/**
 * The stores of one transaction, valid while it runs and in the thread of its work. Used later they
 * fail and write nothing.
 */
public interface Stores {

  /**
   * The sources and their health.
   *
   * @return the store
   */
  SourceStore sources();

  /**
   * The postings.
   *
   * @return the store
   */
  PostingStore postings();

  /**
   * The changes of postings that wait to be matched.
   *
   * @return the store
   */
  ChangeStore changes();

  /**
   * The subscribers and their disabled destinations.
   *
   * @return the store
   */
  SubscriberStore subscribers();

  /**
   * The profiles of subscribers.
   *
   * @return the store
   */
  ProfileStore profiles();

  /**
   * The alerts and their activity.
   *
   * @return the store
   */
  AlertStore alerts();

  /**
   * The matches.
   *
   * @return the store
   */
  MatchStore matches();

  /**
   * What each subscriber was told.
   *
   * @return the store
   */
  LedgerStore ledger();

  /**
   * The outbox: notifications, their deliveries and attempts.
   *
   * @return the store
   */
  DeliveryStore deliveries();

  /**
   * The digests that wait.
   *
   * @return the store
   */
  DigestStore digests();

  /**
   * The in-app inboxes.
   *
   * @return the store
   */
  InboxStore inbox();

  /**
   * What subscribers make of postings.
   *
   * @return the store
   */
  ApplicationStore applications();

  /**
   * The companies.
   *
   * @return the store
   */
  CompanyStore companies();

  /**
   * How fetches went.
   *
   * @return the store
   */
  FetchStore fetches();

  /**
   * Counts over what is stored.
   *
   * @return the store
   */
  StatisticsStore statistics();

  /**
   * What operators are told next.
   *
   * @return the store
   */
  OperatorStore operators();

  /**
   * Removes what is old.
   *
   * @return the store
   */
  RetentionStore retention();
}
