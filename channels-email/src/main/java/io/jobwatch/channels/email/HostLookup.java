package io.jobwatch.channels.email;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Looks a host's name up on a thread of its own, since nothing bounds the time that name servers
 * take: whoever waits can be let go by {@link #cut()}.
 */
final class HostLookup {

  /** Where names are looked up. */
  @FunctionalInterface
  interface Names {

    /** The addresses of a host. */
    InetAddress[] of(String host) throws IOException;
  }

  private final String host;
  private final Names names;
  private final CompletableFuture<InetAddress[]> addresses = new CompletableFuture<>();

  HostLookup(String host, Names names) {
    this.host = host;
    this.names = names;
  }

  /** The host's addresses; called once. Fails as soon as this is cut. */
  InetAddress[] await() throws IOException {
    Thread thread = new Thread(this::lookUp, "jobwatch-email-lookup");
    thread.setDaemon(true);
    thread.start();
    try {
      return addresses.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The thread was interrupted.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  /** Ends the wait, from whatever thread. */
  void cut() {
    addresses.completeExceptionally(new SocketException("The time for this mail is over."));
  }

  private void lookUp() {
    try {
      addresses.complete(names.of(host));
    } catch (IOException | RuntimeException e) {
      addresses.completeExceptionally(e);
    }
  }
}
