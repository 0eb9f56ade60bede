/**
 * An index of stored queries: which of very many queries a document meets, without trying each. It
 * knows nothing of jobs; {@code io.jobwatch.match} says what a posting and an alert are to it. The
 * decisions behind it are D70 to D74 in {@code docs/decisions.md}.
 */
@NullMarked
package io.jobwatch.internal.query;

import org.jspecify.annotations.NullMarked;
