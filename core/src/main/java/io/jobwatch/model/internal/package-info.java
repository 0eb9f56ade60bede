/** How arguments are refused, in the model and by the facade. Not for use from outside. */
@NullMarked
package io.jobwatch.model.internal;

import org.jspecify.annotations.NullMarked;
