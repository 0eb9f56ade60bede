package io.jobwatch.testkit;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * An HTTP client without a network: it records every call and answers as scripted. Replies are used
 * in the order they were scripted and the last one stays in use; without a script every call is
 * answered with an empty 200. Safe for use by several threads at once.
 */
public final class RecordingHttp implements HttpCaller {

  private final Queue<HttpReply> script = new ArrayDeque<>();
  private final List<HttpCall> calls = new ArrayList<>();
  private HttpReply current = answerOf(200, Map.of(), "");

  /** A client without a script. */
  public RecordingHttp() {}

  /**
   * Scripts one more answer without header fields.
   *
   * @param status the status code
   * @param body the body
   * @return this client
   */
  public RecordingHttp answer(int status, String body) {
    return answer(status, Map.of(), body);
  }

  /**
   * Scripts one more answer.
   *
   * @param status the status code
   * @param headers the header fields
   * @param body the body
   * @return this client
   */
  public RecordingHttp answer(int status, Map<String, String> headers, String body) {
    return reply(answerOf(status, headers, body));
  }

  /**
   * Scripts one more reply of any kind.
   *
   * @param reply the reply
   * @return this client
   */
  public synchronized RecordingHttp reply(HttpReply reply) {
    script.add(reply);
    return this;
  }

  @Override
  public synchronized HttpReply send(HttpCall call) {
    calls.add(call);
    HttpReply next = script.poll();
    if (next != null) {
      current = next;
    }
    return current;
  }

  /**
   * The calls made so far.
   *
   * @return a copy, in order
   */
  public synchronized List<HttpCall> calls() {
    return List.copyOf(calls);
  }

  private static HttpAnswer answerOf(int status, Map<String, String> headers, String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    headers.forEach((name, value) -> fields.put(name, List.of(value)));
    return new HttpAnswer(status, fields, body.getBytes(StandardCharsets.UTF_8), Samples.NOW);
  }
}
