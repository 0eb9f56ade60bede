/** Contract tests and fakes for plugin authors. */
@NullMarked
package io.jobwatch.testkit;

import org.jspecify.annotations.NullMarked;
