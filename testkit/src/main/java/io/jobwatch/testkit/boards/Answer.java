package io.jobwatch.testkit.boards;

import java.nio.charset.StandardCharsets;

/** What a played API says to one request, before any encoding for the wire; never without body. */
record Answer(int status, String contentType, String body) {

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
