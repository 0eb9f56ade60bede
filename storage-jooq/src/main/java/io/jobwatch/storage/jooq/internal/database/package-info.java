/**
 * The way to the database: addresses, pool, migrations, transactions and what becomes of errors.
 * Knows no table.
 */
@NullMarked
package io.jobwatch.storage.jooq.internal.database;

import org.jspecify.annotations.NullMarked;
