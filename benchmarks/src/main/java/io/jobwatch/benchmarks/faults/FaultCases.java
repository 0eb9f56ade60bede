package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.faults.FaultCase.On;
import java.util.List;

/** All cases, by number. */
final class FaultCases {

  private FaultCases() {}

  static List<FaultCase> all() {
    return List.of(
        new FaultCase(
            "3",
            "kill -9 of a worker mid-delivery",
            On.ALL,
            new KillCase(2_000, 20, 300, 3, 60, 10)::run),
        new FaultCase(
            "3x2",
            "two nodes killed 20 times each",
            On.ALL,
            new KillCase(20_000, 40, 1_500, 3, 4, 20)::run),
        new FaultCase("4", "halt between 2xx and the write of it", On.ALL, HaltCase::run),
        new FaultCase(
            "5", "SIGSTOP for 15 s in a send, then CONT", On.ALL, StandstillCases::frozen),
        new FaultCase(
            "6", "a pause of two leases before the write", On.ALL, StandstillCases::paused),
        new FaultCase(
            "7", "the receiver answers after 3 deadlines", On.ALL, StandstillCases::slowReceiver),
        new FaultCase(
            "8", "kill -9 of H2's process", On.FILES, new KillCase(3_000, 30, 400, 3, 2, 1)::run),
        new FaultCase(
            "8x",
            "kill -9 of H2 with its own defaults, which must lose",
            On.FILES,
            DelayedWriterCase::run),
        new FaultCase("9", "SIGTERM under load", On.ALL, StopCase::run),
        new FaultCase("13", "8 claimers on one queue", On.ALL, LoadCases::claimers),
        new FaultCase(
            "13c", "8 claimers on one queue, without sends", On.ALL, BacklogCases::claimRate),
        new FaultCase("15", "claims from a long queue", On.ALL, BacklogCases::claimTimes),
        new FaultCase("16", "two nodes, the same ticks: sources", On.ALL, LoadCases::ticks),
        new FaultCase("16d", "two nodes, the same tick: digests", On.ALL, LoadCases::digests),
        new FaultCase("17", "kill -9 at the tick of digests", On.ALL, TickKillCase::run),
        new FaultCase(
            "19", "kill -9 of the database server", On.SERVERS, DatabaseCases::serverKilled),
        new FaultCase("20", "the database is silent for 10 s", On.SERVERS, DatabaseCases::silent),
        new FaultCase(
            "22",
            "every connection of the server is taken for 10 s",
            On.SERVERS,
            ConnectionsCase::run),
        new FaultCase("29", "the disk is full, then has room", On.FILES, FullDiskCase::run),
        new FaultCase(
            "30",
            "the disk of the server is full, then has room",
            On.POSTGRESQL,
            FullServerDiskCase::run),
        new FaultCase(
            "32", "50 receivers that answer one byte in half a second", On.ALL, DripCase::run),
        new FaultCase("35", "a row that ends its process each time", On.ALL, HaltCase::poison),
        new FaultCase(
            "37", "the same postings taken in by two nodes", On.ALL, LoadCases::samePostings),
        new FaultCase(
            "42", "claims while much that is old is removed", On.ALL, BacklogCases::retention));
  }
}
