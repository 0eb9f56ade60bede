package io.jobwatch.examples.quickstart;

import java.io.IOException;

/** What the example does: the sample boards, a replay, or live boards. */
@FunctionalInterface
interface Program {

  /** Runs, and gives whether all went well. */
  boolean run(Home home, Console console) throws IOException;
}
