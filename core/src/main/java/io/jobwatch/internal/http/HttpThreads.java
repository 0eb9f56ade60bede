package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The threads of one client: as many as it needs, none of which keeps the JVM alive. */
final class HttpThreads {

  private final ExecutorService executor;

  HttpThreads(ThreadFactory threads) {
    this.executor = Executors.newCachedThreadPool(threads);
  }

  ExecutorService executor() {
    return executor;
  }

  /** A caller that owns these threads. */
  CloseableHttpCaller closing(HttpCaller caller) {
    return new CloseableHttpCaller() {
      @Override
      public HttpReply send(HttpCall call) {
        return executor.isShutdown()
            ? new HttpReply.NotSent("the client is closed")
            : caller.send(call);
      }

      @Override
      public void close() {
        executor.shutdownNow();
      }
    };
  }
}
