/**
 * Storage: the plugin that keeps everything. Start at {@link
 * io.jobwatch.spi.storage.StorageProvider}; each aggregate has a store of its own, and all stores
 * of one transaction are reached through {@link io.jobwatch.spi.storage.Stores}.
 *
 * <p>All due work is kept the same way: what is due is a row, and a node <em>claims</em> rows for a
 * time with a lease. A lease that runs out can be claimed by any node, and a node whose lease was
 * taken over can no longer write the result: every completing write names the lease's token.
 */
@NullMarked
package io.jobwatch.spi.storage;

import org.jspecify.annotations.NullMarked;
