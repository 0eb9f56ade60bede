package io.jobwatch.spi.storage;

import io.jobwatch.model.PostingChange;

/**
 * A change that waits to be matched.
 *
 * @param id its number, in the order the changes were added
 * @param change the change, with the posting as it is stored now, as far as {@linkplain
 *     PostingStore#findForMatching matching reads it}: the description as HTML and the board's own
 *     record may be left out
 */
public record PendingChange(long id, PostingChange change) {}
