/**
 * The errors that are not the calling code's: one unchecked root and few leaves. Expected outcomes,
 * such as a board that does not answer or a message that is refused, are values and not errors.
 */
@NullMarked
package io.jobwatch.error;

import org.jspecify.annotations.NullMarked;
