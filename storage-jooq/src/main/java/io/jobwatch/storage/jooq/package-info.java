/** Jobwatch storage in a database through jOOQ. */
@NullMarked
package io.jobwatch.storage.jooq;

import org.jspecify.annotations.NullMarked;
