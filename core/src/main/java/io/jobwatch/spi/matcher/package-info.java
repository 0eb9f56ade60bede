/**
 * Matchers: plugins that score a posting for an alert whose criteria it passed. Start at {@link
 * io.jobwatch.spi.matcher.MatcherProvider}.
 */
@NullMarked
package io.jobwatch.spi.matcher;

import org.jspecify.annotations.NullMarked;
