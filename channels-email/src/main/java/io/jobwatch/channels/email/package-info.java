/** The email placeholder. */
@NullMarked
package io.jobwatch.channels.email;

import org.jspecify.annotations.NullMarked;
