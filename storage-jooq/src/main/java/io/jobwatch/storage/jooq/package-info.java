/**
 * Jobwatch storage in a database through jOOQ. Start at {@link
 * io.jobwatch.storage.jooq.JooqStorage}.
 */
@NullMarked
package io.jobwatch.storage.jooq;

import org.jspecify.annotations.NullMarked;
