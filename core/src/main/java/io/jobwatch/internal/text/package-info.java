/**
 * Cleaning and reading of third-party texts. Everything here is hostile until it went through
 * {@link io.jobwatch.internal.text.TextCleaner} or {@link io.jobwatch.internal.text.HtmlCleaner};
 * the readers turn free words into the model's values and leave unknown what a text does not say.
 */
@NullMarked
package io.jobwatch.internal.text;

import org.jspecify.annotations.NullMarked;
