package io.jobwatch.storage.jooq.internal.database;

import java.time.Duration;

/** The address of a database with the settings that the promises of the storage need. */
public interface DatabaseUrl {

  /**
   * Reads an address. Settings that undo the promises, run code or read files are refused.
   *
   * @param url the address
   * @return the address with the settings needed
   * @throws IllegalArgumentException if it cannot be used; the message says why, without the url
   */
  static DatabaseUrl parse(String url) {
    return ServerUrl.isServer(url) ? ServerUrl.parse(url) : H2Url.parse(url);
  }

  /**
   * What it leads to.
   *
   * @return the kind of database
   */
  DatabaseKind kind();

  /**
   * The address without settings, fit for messages.
   *
   * @return the location
   */
  String location();

  /**
   * The address with its settings.
   *
   * @return what a driver takes
   */
  String url();

  /**
   * How long to wait for the database's answer at most, where the address does not say it itself.
   *
   * @param timeout the longest silence
   * @return this address with that setting, where there is a socket
   */
  DatabaseUrl withSocketTimeout(Duration timeout);
}
