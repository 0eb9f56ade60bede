/**
 * The contract of storages as tests: extend {@link io.jobwatch.testkit.storage.StorageContract} to
 * run all of it on a storage of your own.
 */
@NullMarked
package io.jobwatch.testkit.storage;

import org.jspecify.annotations.NullMarked;
