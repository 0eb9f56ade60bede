package io.jobwatch.benchmarks.faults;

import java.util.List;

/** All cases, by number. */
final class FaultCases {

  private FaultCases() {}

  static List<FaultCase> all() {
    return List.of(
        new KillCase("3", "kill -9 of a worker mid-delivery", false, 2_000, 20, 300, 3, 60, 10),
        new KillCase("3x2", "two nodes killed 20 times each", false, 20_000, 40, 1_500, 3, 4, 20),
        new HaltCase(),
        new StandstillCases.Frozen(),
        new StandstillCases.Paused(),
        new StandstillCases.SlowReceiver(),
        new KillCase("8", "kill -9 of H2's process", true, 3_000, 30, 400, 3, 2, 1),
        new DelayedWriterCase(),
        new StopCase(),
        new LoadCases.Claimers(),
        new BacklogCases.ClaimRate(),
        new BacklogCases.ClaimTimes(),
        new LoadCases.Ticks(),
        new LoadCases.Digests(),
        new TickKillCase(),
        new DatabaseCases.ServerKilled(),
        new DatabaseCases.Silent(),
        new ConnectionsCase(),
        new FullDiskCase(),
        new FullServerDiskCase(),
        new DripCase(),
        new HaltCase.Poison(),
        new LoadCases.SamePostings(),
        new BacklogCases.Retention());
  }
}
