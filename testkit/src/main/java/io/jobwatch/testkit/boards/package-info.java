/**
 * Sample boards of fictional firms and a loopback server that plays them, recordings, or any other
 * board over HTTP as Greenhouse and Lever would.
 */
@NullMarked
package io.jobwatch.testkit.boards;

import org.jspecify.annotations.NullMarked;
