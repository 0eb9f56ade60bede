/** The pager placeholder. */
@NullMarked
package com.acme.pager;

import org.jspecify.annotations.NullMarked;
