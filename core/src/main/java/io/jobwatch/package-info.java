/**
 * The facade: put a {@link io.jobwatch.Jobwatch} together with its {@linkplain
 * io.jobwatch.JobwatchBuilder builder}, then {@linkplain io.jobwatch.Jobwatch#runOnce run it once}
 * or {@linkplain io.jobwatch.Jobwatch#start let it run}.
 */
@NullMarked
package io.jobwatch;

import org.jspecify.annotations.NullMarked;
