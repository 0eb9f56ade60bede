package io.jobwatch.storage.jooq.internal.database;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the codes of the databases mean, and what to do. */
final class SqlReasons {

  private static final String FULL = "there is no space left for it. Free space";
  private static final String LOGIN = "user or password are wrong. Check them";
  private static final String NO_DATABASE = "there is no such database. Check the url";
  private static final String RIGHTS = "the user lacks the right. Grant it on the storage's tables";
  private static final String READ_ONLY = "the server only reads. Use the one that is the primary";
  private static final String TOO_MANY =
      "the server has no connection left. Make pools smaller or allow it more connections";
  private static final String STOPPING =
      "the server is starting, stopping or ended the connection. Try again when it runs";
  private static final String TOO_LONG =
      "a text is too long for its column. Shorten it before it is stored";
  private static final String TOO_SLOW =
      "it took too long. Look for what else keeps the database busy";
  private static final String PACKET =
      "a row is larger than the server's max_allowed_packet. Shorten it, or raise that";

  private static final Map<String, String> OF_STATES =
      Map.ofEntries(
          // H2
          Map.entry("90020", "another process has the file open. Stop it or use another file"),
          Map.entry(
              "90098", "the database closed itself, which a full disk makes it do. Free space"),
          Map.entry("90121", "the database was closed as the JVM ends. Close the storage first"),
          Map.entry("90030", "the file is damaged. Restore it from a backup"),
          Map.entry("90048", "the file was written by another version of H2. Use that version"),
          Map.entry("90049", "the file's encryption needs its own password. Check the password"),
          Map.entry("90013", NO_DATABASE),
          // PostgreSQL
          Map.entry("3D000", NO_DATABASE),
          Map.entry("28P01", LOGIN),
          Map.entry("42501", RIGHTS),
          Map.entry("53100", FULL),
          Map.entry(
              "53200",
              "the server has no memory left for it, or for locks. Raise max_locks_per_transaction"
                  + " there, or end transactions sooner"),
          Map.entry("53300", TOO_MANY),
          Map.entry("57P01", STOPPING),
          Map.entry("57P02", STOPPING),
          Map.entry("57P03", STOPPING),
          Map.entry("25006", READ_ONLY),
          Map.entry(
              "22021", "a text has a character that it cannot keep. Remove it before it is stored"),
          // All
          Map.entry("28000", LOGIN),
          Map.entry("22001", TOO_LONG),
          Map.entry("57014", TOO_SLOW));

  /** MariaDB and MySQL, whose SQLStates are vague. */
  private static final Map<Integer, String> OF_CODES =
      Map.ofEntries(
          Map.entry(1021, FULL),
          Map.entry(1114, FULL),
          Map.entry(1040, TOO_MANY),
          Map.entry(1203, TOO_MANY),
          Map.entry(1044, RIGHTS),
          Map.entry(1142, RIGHTS),
          Map.entry(1049, NO_DATABASE),
          Map.entry(1053, STOPPING),
          Map.entry(1153, PACKET),
          Map.entry(1290, READ_ONLY),
          Map.entry(1969, TOO_SLOW));

  private SqlReasons() {}

  /** The reason, or {@code null} if the codes are not known. */
  static @Nullable String of(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    boolean vague =
        state.equals("HY000")
            || state.startsWith("08")
            || state.equals("42000")
            || state.equals("70100");
    String ofCode = vague ? OF_CODES.get(error.getErrorCode()) : null;
    if (ofCode != null) {
      return ofCode;
    }
    return OF_STATES.get(state);
  }
}
