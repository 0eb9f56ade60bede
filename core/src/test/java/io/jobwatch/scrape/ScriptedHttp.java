package io.jobwatch.scrape;

import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Answers calls as a test says and remembers them. */
public final class ScriptedHttp implements HttpCaller, PluginContext {

  private final Deque<Function<HttpCall, HttpReply>> script = new ArrayDeque<>();
  private final List<HttpCall> calls = new ArrayList<>();

  /** Answers the next call with 200 and this text. */
  public ScriptedHttp json(String text) {
    return reply(answer(200, Map.of(), text));
  }

  /** Answers the next call with a status, header fields and a text. */
  public ScriptedHttp status(int status, Map<String, String> headers, String text) {
    return reply(answer(status, headers, text));
  }

  /** Answers the next call with this. */
  public ScriptedHttp reply(HttpReply reply) {
    return reply(call -> reply);
  }

  /** Answers the next call with what comes out of it. */
  public ScriptedHttp reply(Function<HttpCall, HttpReply> reply) {
    script.add(reply);
    return this;
  }

  /** The calls made so far. */
  public List<HttpCall> calls() {
    return List.copyOf(calls);
  }

  /** An answer. */
  public static HttpAnswer answer(int status, Map<String, String> headers, String text) {
    Map<String, List<String>> fields = new HashMap<>();
    headers.forEach((name, value) -> fields.put(name, List.of(value)));
    return new HttpAnswer(
        status,
        fields,
        text.getBytes(StandardCharsets.UTF_8),
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  @Override
  public HttpReply send(HttpCall call) {
    calls.add(call);
    if (script.isEmpty()) {
      throw new AssertionError("Unexpected call of " + call.uri());
    }
    return script.remove().apply(call);
  }

  @Override
  public HttpCaller http() {
    return this;
  }

  @Override
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Override
  public RandomGenerator random() {
    return new Random(1);
  }
}
