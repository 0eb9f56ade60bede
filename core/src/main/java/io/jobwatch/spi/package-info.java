/**
 * What every kind of plugin shares. Each kind has a package of its own below this one with two
 * types at its heart: a small <em>provider</em> that {@link java.util.ServiceLoader} finds, and the
 * <em>worker</em> it makes.
 */
@NullMarked
package io.jobwatch.spi;

import org.jspecify.annotations.NullMarked;
