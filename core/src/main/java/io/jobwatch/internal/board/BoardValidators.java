package io.jobwatch.internal.board;

import io.jobwatch.model.Validators;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110, section 13). */
final class BoardValidators {

  private static final int MAX_LENGTH = 500;

  private BoardValidators() {}

  static HttpCall addTo(HttpCall call, Validators validators) {
    String etag = validators.etag();
    String lastModified = validators.lastModified();
    HttpCall withEtag = etag == null ? call : call.header("If-None-Match", etag);
    return lastModified == null ? withEtag : withEtag.header("If-Modified-Since", lastModified);
  }

  static Validators of(HttpAnswer answer) {
    return new Validators(usable(answer.header("ETag")), usable(answer.header("Last-Modified")));
  }

  /** What is sent back later must be fit for a header field. */
  private static @Nullable String usable(Optional<String> value) {
    return value
        .filter(text -> !text.isBlank() && text.length() <= MAX_LENGTH)
        .filter(text -> text.chars().allMatch(c -> c >= ' ' && c <= '~'))
        .orElse(null);
  }
}
