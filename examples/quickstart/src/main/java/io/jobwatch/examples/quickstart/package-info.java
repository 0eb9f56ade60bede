/** The main example: boards in, alerts out, on this machine alone or on live boards. */
@NullMarked
package io.jobwatch.examples.quickstart;

import org.jspecify.annotations.NullMarked;
