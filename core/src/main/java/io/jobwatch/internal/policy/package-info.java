/** When and whether a subscriber is told, by what the subscriber has said: times and snoozes. */
@NullMarked
package io.jobwatch.internal.policy;

import org.jspecify.annotations.NullMarked;
