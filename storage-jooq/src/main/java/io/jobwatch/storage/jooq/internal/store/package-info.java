/**
 * The stores of one transaction, one class for each aggregate, which holds all the SQL that touches
 * its tables. A class {@code XRows} turns rows into values of the model and back.
 */
@NullMarked
package io.jobwatch.storage.jooq.internal.store;

import org.jspecify.annotations.NullMarked;
