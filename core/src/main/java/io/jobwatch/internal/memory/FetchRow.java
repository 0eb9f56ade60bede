package io.jobwatch.internal.memory;

import io.jobwatch.model.Fetch;

/**
 * A fetch of a source.
 *
 * @param id its number
 * @param fetch how it went
 */
record FetchRow(long id, Fetch fetch) {}
