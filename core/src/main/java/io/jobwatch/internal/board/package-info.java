/**
 * What scrapers of JSON boards share: asking politely, reading tolerantly, and telling a whole
 * listing from a part of one.
 */
@NullMarked
package io.jobwatch.internal.board;

import org.jspecify.annotations.NullMarked;
