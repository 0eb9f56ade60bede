package io.jobwatch.testkit.boards;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves one request: remembers it, then plays the fault that is due or the true answer. */
final class BoardHandler implements HttpHandler {

  private static final int NO_BODY = -1;

  private final PlayedApis apis;
  private final FaultQueue faults;
  private final FaultPlayer player = new FaultPlayer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  BoardHandler(PlayedApis apis, FaultQueue faults) {
    this.apis = apis;
    this.faults = faults;
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  void clearRequests() {
    requests.clear();
  }

  void close() {
    player.close();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      RecordedRequest request = record(exchange);
      requests.add(request);
      serve(exchange, request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private void serve(HttpExchange exchange, RecordedRequest request)
      throws IOException, InterruptedException {
    Optional<Fault> fault = faults.next(request.path());
    exchange.getRequestBody().readAllBytes();
    if (!request.method().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      exchange.sendResponseHeaders(405, NO_BODY);
    } else if (fault.isPresent()) {
      player.play(exchange, fault.get(), apis.answer(request));
    } else {
      AnswerWriter.write(exchange, apis.answer(request));
    }
  }

  private static RecordedRequest record(HttpExchange exchange) {
    return new RecordedRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
        exchange.getRequestHeaders());
  }
}
