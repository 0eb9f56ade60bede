package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpCaller;

/** An HTTP client with threads of its own, to be closed by whoever made it. */
public interface CloseableHttpCaller extends HttpCaller, AutoCloseable {

  /**
   * Stops the threads. Calls under way end by their deadlines; later ones are not sent. Closing
   * again does nothing.
   */
  @Override
  void close();
}
