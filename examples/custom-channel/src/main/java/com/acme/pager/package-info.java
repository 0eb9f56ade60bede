/** A channel and a scraper of somebody else's, written against Jobwatch's public types only. */
@NullMarked
package com.acme.pager;

import org.jspecify.annotations.NullMarked;
