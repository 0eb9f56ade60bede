package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackHttpTest {

  private final HttpReceiver receiver = HttpReceiver.start();
  private final LoopbackHttp http = new LoopbackHttp(TestClock.create());

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void sendsMethodPathHeadersAndBodyAsGiven() {
    HttpCall call =
        HttpCall.post(receiver.uri("/hook?a=1"), "application/json", "{\"a\":\"ü\"}")
            .header("X-Id", "7");
    assertThat(http.send(call)).hasToString("HTTP 200");
    ReceivedRequest request = receiver.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/hook?a=1");
    assertThat(request.header("x-id")).contains("7");
    assertThat(request.header("CONTENT-TYPE")).contains("application/json");
    assertThat(request.text()).isEqualTo("{\"a\":\"ü\"}");
  }

  @Test
  void givesTheAnswerWhole() {
    receiver.answer(429, Map.of("Retry-After", "7"), "slow down");
    HttpAnswer answer = (HttpAnswer) http.get(receiver.uri("/"));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text()).isEqualTo("slow down");
    assertThat(answer.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @Test
  void usesScriptedAnswersInOrderAndKeepsTheLast() {
    receiver.answer(500, "").answer(404, "gone");
    assertThat(http.get(receiver.uri("/"))).hasToString("HTTP 500");
    assertThat(http.get(receiver.uri("/"))).hasToString("HTTP 404");
    assertThat(http.get(receiver.uri("/"))).hasToString("HTTP 404");
  }

  @Test
  void followsNoRedirect() {
    receiver.answer(302, Map.of("Location", receiver.uri("/there").toString()), "");
    assertThat(http.get(receiver.uri("/here"))).hasToString("HTTP 302");
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void givesUpOnAServerThatNeverAnswers() {
    receiver.hang();
    assertThat(http.send(shortCall())).isInstanceOf(HttpReply.NoAnswer.class);
  }

  @Test
  void givesUpOnABodyThatNeverEnds() {
    receiver.stall(200);
    assertThat(http.send(shortCall())).isInstanceOf(HttpReply.NoAnswer.class);
  }

  @Test
  void saysThatTheOutcomeIsNotKnownWhenTheConnectionBreaks() {
    receiver.drop();
    HttpCall call = HttpCall.post(receiver.uri("/"), "text/plain", "x");
    assertThat(http.send(call)).isInstanceOf(HttpReply.NoAnswer.class);
  }

  @Test
  void saysThatNothingWasSentWhenNobodyListens() {
    URI uri = receiver.uri("/");
    receiver.close();
    assertThat(http.get(uri)).isInstanceOf(HttpReply.NotSent.class);
  }

  @Test
  void stopsReadingAtTheBound() {
    receiver.answer(200, "x".repeat(11));
    HttpCall call = HttpCall.get(receiver.uri("/"));
    assertThat(http.send(call.maxBytes(10))).isEqualTo(new HttpReply.TooLarge(10));
    assertThat(http.send(call.maxBytes(11))).hasToString("HTTP 200");
  }

  @Test
  void refusesEveryAddressOffTheMachine() {
    for (String uri :
        new String[] {
          "http://jobs.example/", "http://127.evil.example/", "http://10.0.0.1/", "http://127.1/"
        }) {
      assertThat(http.get(URI.create(uri))).as(uri).isInstanceOf(HttpReply.Refused.class);
    }
  }

  @Test
  void refusesHeaderFieldsThatWouldSplitTheRequest() {
    HttpCall call = HttpCall.get(receiver.uri("/")).header("X-Id", "7\r\nX-Evil: 1");
    assertThat(http.send(call)).isInstanceOf(HttpReply.Refused.class);
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void refusesWhatNoRequestCanBeMadeOf() {
    for (String uri : new String[] {"http://127.0.0.1:99999/", "ftp://127.0.0.1/"}) {
      assertThat(http.get(URI.create(uri))).as(uri).isInstanceOf(HttpReply.Refused.class);
    }
  }

  private HttpCall shortCall() {
    return HttpCall.get(receiver.uri("/")).deadline(Duration.ofMillis(200));
  }
}
