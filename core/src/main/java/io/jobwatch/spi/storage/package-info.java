/**
 * Storage: the plugin that keeps everything. Start at {@link
 * io.jobwatch.spi.storage.StorageProvider}; each aggregate has a store of its own, and all stores
 * of one transaction are reached through {@link io.jobwatch.spi.storage.Stores}.
 *
 * <p>All due work is kept the same way: what is due is a row, and a node <em>claims</em> rows for a
 * time with a lease. A lease that runs out can be claimed by any node, and a node whose lease was
 * taken over can no longer write the result: every completing write names the lease's token. Past
 * its end a lease is still held until somebody else claims the row, so that work that was slow but
 * not overtaken counts.
 *
 * <p>Ids, boards and addresses are the same only if every character is. Where rows are given by id
 * or name, they are ordered by the numbers of the characters: capitals come before small letters.
 * Rows of the same moment come in any order. Instants keep microseconds at least.
 */
@NullMarked
package io.jobwatch.spi.storage;

import org.jspecify.annotations.NullMarked;
