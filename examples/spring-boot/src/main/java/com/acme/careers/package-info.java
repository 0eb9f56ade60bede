/** An application that has a database of its own, and job alerts for its users. */
@NullMarked
package com.acme.careers;

import org.jspecify.annotations.NullMarked;
