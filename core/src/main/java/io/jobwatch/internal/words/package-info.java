/** The words by which postings and criteria are compared. */
@NullMarked
package io.jobwatch.internal.words;

import org.jspecify.annotations.NullMarked;
