package io.jobwatch.testkit.boards;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes answers as the APIs do: compressed on request, with a weak ETag and 304 for a match. */
final class AnswerWriter {

  private static final int NO_BODY = -1;

  private AnswerWriter() {}

  static void write(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Vary", "Accept-Encoding");
    byte[] body = answer.bytes();
    if (answer.status() == 200) {
      String etag = weakEtag(body);
      headers.set("ETag", etag);
      if (matches(exchange.getRequestHeaders().getFirst("If-None-Match"), etag)) {
        exchange.sendResponseHeaders(304, NO_BODY);
        return;
      }
    }
    headers.set("Content-Type", answer.contentType());
    if (acceptsGzip(exchange)) {
      headers.set("Content-Encoding", "gzip");
      body = gzip(body);
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  static boolean acceptsGzip(HttpExchange exchange) {
    String encodings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return encodings != null && encodings.contains("gzip");
  }

  private static boolean matches(@Nullable String condition, String etag) {
    return condition != null && (condition.equals("*") || condition.contains(etag));
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(body);
    }
    return compressed.toByteArray();
  }

  private static String weakEtag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
