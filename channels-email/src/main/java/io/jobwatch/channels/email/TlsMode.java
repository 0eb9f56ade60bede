package io.jobwatch.channels.email;

/** How the connection to the mail server is encrypted; named as in the option {@code tls}. */
enum TlsMode {
  /** The plain connection is upgraded before anything is sent; a server that cannot is refused. */
  STARTTLS(587),
  /** The connection is encrypted from its first byte. */
  IMPLICIT(465),
  /** Nothing is encrypted: for a server on the same machine or network. */
  NONE(25);

  private final int port;

  TlsMode(int port) {
    this.port = port;
  }

  int defaultPort() {
    return port;
  }
}
