/** The stage that hands queued notifications to their channels until each has an end. */
@NullMarked
package io.jobwatch.deliver;

import org.jspecify.annotations.NullMarked;
