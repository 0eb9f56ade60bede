package io.jobwatch.storage.jooq.internal.database;

import java.util.Map;
import java.util.Set;

/**
 * What an address of a server may say.
 *
 * @param kind the kind of database
 * @param prefix how the address begins
 * @param allowed the settings that may be given
 * @param needed the settings that are added where they are not given
 * @param socketTimeout the setting that bounds a silence
 * @param millis whether that setting is in milliseconds and not in seconds
 */
record UrlRules(
    DatabaseKind kind,
    String prefix,
    Set<String> allowed,
    Map<String, String> needed,
    String socketTimeout,
    boolean millis) {

  static final UrlRules POSTGRESQL =
      new UrlRules(
          DatabaseKind.POSTGRESQL,
          "jdbc:postgresql:",
          Set.of(
              "ApplicationName",
              "cancelSignalTimeout",
              "channelBinding",
              "connectTimeout",
              "gssEncMode",
              "hostRecheckSeconds",
              "loadBalanceHosts",
              "prepareThreshold",
              "reWriteBatchedInserts",
              "socketTimeout",
              "sslNegotiation",
              "sslmode",
              "targetServerType",
              "tcpKeepAlive"),
          Map.of(
              "ApplicationName", "jobwatch",
              "connectTimeout", "10",
              "reWriteBatchedInserts", "true",
              "tcpKeepAlive", "true"),
          "socketTimeout",
          false);

  static final UrlRules MARIADB =
      new UrlRules(
          DatabaseKind.MARIADB,
          "jdbc:mariadb:",
          Set.of(
              "connectTimeout",
              "prepStmtCacheSize",
              "socketTimeout",
              "sslMode",
              "tcpKeepAlive",
              "tcpKeepCount",
              "tcpKeepIdle",
              "tcpKeepInterval",
              "useBulkStmts",
              "useServerPrepStmts"),
          Map.of(
              "allowLocalInfile", "false",
              "connectTimeout", "10000",
              "tcpKeepAlive", "true",
              // Else a batch is a round trip for each row.
              "useBulkStmts", "true"),
          "socketTimeout",
          true);
}
