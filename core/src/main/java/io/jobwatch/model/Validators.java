package io.jobwatch.model;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask it again only for what is new (RFC 9110, section 8.8).
 *
 * @param etag the entity tag as sent, quotes and weakness mark included; or {@code null}
 * @param lastModified the {@code Last-Modified} field as sent, or {@code null}
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** No validators: the whole answer is wanted. */
  public static final Validators NONE = new Validators(null, null);
}
