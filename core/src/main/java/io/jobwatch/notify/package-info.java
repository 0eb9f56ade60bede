/**
 * The stage that turns scored matches into notifications: thresholds, dedup against the ledger, and
 * the outbox, all in the transaction that ends the matching.
 */
@NullMarked
package io.jobwatch.notify;

import org.jspecify.annotations.NullMarked;
