/** What the contracts of several packages share. Nothing here is for other modules. */
@NullMarked
package io.jobwatch.testkit.internal;

import org.jspecify.annotations.NullMarked;
