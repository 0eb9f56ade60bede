package io.jobwatch.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends each call of a client through the tunnel that was opened for it. The client asks on the
 * thread that makes the call; a call without a tunnel is refused, never made directly.
 */
final class TunnelSelector extends ProxySelector {

  private static final ThreadLocal<InetSocketAddress> TUNNEL = new ThreadLocal<>();

  /** Makes a call through a tunnel. */
  static <T> T through(PinnedTunnel opened, Supplier<T> call) {
    TUNNEL.set(opened.address());
    try {
      return call.get();
    } finally {
      TUNNEL.remove();
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    InetSocketAddress address = TUNNEL.get();
    if (address == null) {
      throw new IllegalStateException("A guarded call was made without a tunnel");
    }
    return List.of(new Proxy(Proxy.Type.HTTP, address));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The call's own outcome tells it.
  }
}
