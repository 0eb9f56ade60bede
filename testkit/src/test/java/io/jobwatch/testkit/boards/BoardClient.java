package io.jobwatch.testkit.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Asks a board server over real HTTP. */
final class BoardClient {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final BoardServer server;

  BoardClient(BoardServer server) {
    this.server = server;
  }

  URI greenhouse(String path) {
    return URI.create(server.greenhouseBase() + path);
  }

  URI lever(String path) {
    return URI.create(server.leverBase() + path);
  }

  HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(request, handler);
  }

  JsonNode json(URI uri) throws IOException, InterruptedException {
    return MAPPER.readTree(get(uri).body());
  }

  static List<String> fieldNames(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
