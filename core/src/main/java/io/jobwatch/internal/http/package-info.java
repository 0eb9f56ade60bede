/**
 * The HTTP client behind {@link io.jobwatch.spi.http.HttpCaller}: polite to boards, wary of the
 * addresses that subscribers give.
 */
@NullMarked
package io.jobwatch.internal.http;

import org.jspecify.annotations.NullMarked;
