package io.jobwatch.storage.jooq.internal.database;

import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
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

  static DSLContext of(ConnectionProvider connection, Target target, ExecuteListener listener) {
    Configuration configuration =
        new DefaultConfiguration()
            .set(connection)
            .set(target.kind().dialect())
            .set(settings(target))
            .set((ExecuteListenerProvider) () -> listener);
    target.tell(configuration);
    return DSL.using(configuration);
  }

  private static Settings settings(Target target) {
    String prefix = target.place().prefix();
    Settings settings = new Settings();
    if (target.kind().isServer()) {
      // H2 would keep it for all that a host does with the connection later.
      settings.withQueryTimeout(30);
    }
    if (!prefix.equals(TablePlace.DEFAULT_PREFIX)) {
      MappedTable renamed =
          new MappedTable()
              .withInputExpression(Pattern.compile(TablePlace.DEFAULT_PREFIX + "(.*)"))
              .withOutput(prefix + "$1");
      MappedSchema everywhere =
          new MappedSchema().withInputExpression(Pattern.compile(".*")).withTables(renamed);
      settings.withRenderMapping(new RenderMapping().withSchemata(everywhere));
    }
    return settings
        .withRenderSchema(false)
        // The tables are made with unquoted names, which each database folds in its own way.
        .withRenderQuotedNames(RenderQuotedNames.NEVER)
        // jOOQ's debug log shows bound values, and those may be secrets.
        .withExecuteLogging(false)
        .withReturnIdentityOnUpdatableRecord(false);
  }

  private static void silence(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }
}
