package io.jobwatch.channels.email;

import io.jobwatch.channels.email.EmailSettings.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connection below one conversation. It can be cut by another thread at any time, which makes
 * the one that uses it fail at once.
 */
final class SmtpSocket {

  /** TLS 1.0 and 1.1 are not to be used any more (RFC 8996). */
  static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final Server server;
  private final HostLookup lookup;
  private volatile @Nullable Socket socket;
  private volatile boolean cut;

  SmtpSocket(Server server) {
    this(server, InetAddress::getAllByName);
  }

  /** One that looks its server up elsewhere. */
  SmtpSocket(Server server, HostLookup.Names names) {
    this.server = server;
    this.lookup = new HostLookup(server.host(), names);
  }

  /** Connects to the first of the server's addresses that takes the connection. */
  Socket connect() throws IOException {
    IOException last = new IOException("The host has no address.");
    for (InetAddress address : lookup.await()) {
      try {
        return connect(address);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private Socket connect(InetAddress address) throws IOException {
    // Under the host's configured name, since the library checks certificates against the name
    // that it finds here, and would look one up for an address without.
    InetAddress named = InetAddress.getByAddress(server.host(), address.getAddress());
    Socket next = new Socket();
    socket = next;
    try {
      if (cut) {
        throw new SocketException("The time for this mail is over.");
      }
      next.setTcpNoDelay(true);
      next.connect(new InetSocketAddress(named, server.port()), connectMillis());
      return next;
    } catch (IOException e) {
      next.close();
      throw e;
    }
  }

  /** Speaks TLS over the connection and checks that the certificate is the server's. */
  Socket encrypt(Socket plain, SSLSocketFactory tls) throws IOException {
    SSLSocket encrypted = (SSLSocket) tls.createSocket(plain, server.host(), server.port(), true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(PROTOCOLS);
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    return encrypted;
  }

  /** Closes the connection, from whatever thread. */
  void cut() {
    cut = true;
    lookup.cut();
    Socket open = socket;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Close the connection to the mail server: it failed.", e);
    }
  }

  boolean wasCut() {
    return cut;
  }

  private int connectMillis() {
    return (int) Math.min(server.connectTimeout().toMillis(), Integer.MAX_VALUE);
  }
}
