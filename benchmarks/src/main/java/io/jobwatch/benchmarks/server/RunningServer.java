package io.jobwatch.benchmarks.server;

import java.util.List;

/**
 * A database server that was started here.
 *
 * @param name its name in tables
 * @param address where its databases are
 * @param port where it listens
 * @param process the process of the server itself
 * @param prefix what its command has to be run by
 * @param stop ends it
 */
public record RunningServer(
    String name,
    ServerAddress address,
    int port,
    ProcessHandle process,
    List<String> prefix,
    Runnable stop) {}
