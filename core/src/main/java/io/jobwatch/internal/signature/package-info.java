/** Signatures of postings, by which a search passes over most of what it does not look for. */
@NullMarked
package io.jobwatch.internal.signature;

import org.jspecify.annotations.NullMarked;
