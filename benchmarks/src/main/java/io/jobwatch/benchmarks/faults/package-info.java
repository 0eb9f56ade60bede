/** Breaks running nodes and their databases on purpose, and counts what got lost or came twice. */
@NullMarked
package io.jobwatch.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
