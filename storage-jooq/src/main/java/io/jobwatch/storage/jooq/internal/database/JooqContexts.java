package io.jobwatch.storage.jooq.internal.database;

import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Makes jOOQ's contexts. */
final class JooqContexts {

  static {
    // jOOQ has no setting for its banner; a host's own choice stays.
    silence("org.jooq.no-logo");
    silence("org.jooq.no-tips");
  }

  private JooqContexts() {}

  static DSLContext of(
      ConnectionProvider connection, SQLDialect dialect, ExecuteListener listener) {
    return DSL.using(
        new DefaultConfiguration()
            .set(connection)
            .set(dialect)
            .set(settings())
            .set((ExecuteListenerProvider) () -> listener));
  }

  private static Settings settings() {
    return new Settings()
        .withRenderSchema(false)
        // The tables are made with unquoted names, which each database folds in its own way.
        .withRenderQuotedNames(RenderQuotedNames.NEVER)
        // jOOQ's debug log shows bound values, and those may be secrets.
        .withExecuteLogging(false)
        .withReturnIdentityOnUpdatableRecord(false)
        .withQueryTimeout(30);
  }

  private static void silence(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }
}
