package io.jobwatch.channels.email;

/** How far a conversation with the mail server has come (RFC 5321), by what is asked of it. */
enum SmtpStage {
  /** The connection, the greeting and EHLO. */
  CONNECT,
  /** The upgrade to TLS. */
  STARTTLS,
  /** The login. */
  AUTH,
  /** MAIL FROM: may this sender send. */
  MAIL,
  /** RCPT TO: is there such a recipient. */
  RCPT,
  /** DATA, and the mail itself up to its final dot. */
  DATA,
  /** The final dot: from here the server may have taken the mail. */
  END_OF_DATA
}
