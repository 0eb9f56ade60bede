package io.jobwatch.storage.jooq;

import java.nio.file.Path;

/** Adds deliveries for ever, one in a transaction, and says each one's id once it is committed. */
final class CommittingProcess {

  private CommittingProcess() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments the database file, and what the ids begin with
   */
  public static void main(String[] arguments) {
    JooqStorage storage = JooqStorage.file(Path.of(arguments[0]));
    for (int number = 0; ; number++) {
      String run = arguments[1] + "-" + number;
      storage.transaction(
          stores -> {
            SampleDeliveries.add(stores.deliveries(), "ada", 1, run);
            return true;
          });
      System.out.println("ada-0-" + run);
      System.out.flush();
    }
  }
}
