package com.acme.pager;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A gateway that prints pages and a list of two jobs, on this machine. */
final class Neighbours implements AutoCloseable {

  private final HttpServer server;

  private Neighbours(HttpServer server) {
    this.server = server;
  }

  static Neighbours start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/page", Neighbours::page);
    server.createContext(
        "/lists", exchange -> answer(exchange, "jobs: 2\n17 Java Engineer\n23 Baker\n"));
    server.start();
    return new Neighbours(server);
  }

  String gateway() {
    return address("/page");
  }

  String lists() {
    return address("/lists");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void page(HttpExchange exchange) throws IOException {
    System.out.println(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, "");
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
