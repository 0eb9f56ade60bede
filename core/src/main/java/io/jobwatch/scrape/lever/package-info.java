/**
 * The scraper of Lever sites.
 *
 * @see <a href="https://github.com/lever/postings-api">Lever Postings API</a>
 */
@NullMarked
package io.jobwatch.scrape.lever;

import org.jspecify.annotations.NullMarked;
