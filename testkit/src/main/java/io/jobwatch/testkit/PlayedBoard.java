package io.jobwatch.testkit;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stands between a scraper and its board: counts the calls, and spoils one of them. */
final class PlayedBoard implements HttpCaller {

  private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

  private final HttpCaller board;
  private final int spoiled;
  private final UnaryOperator<HttpReply> spoil;
  private final boolean notModified;
  private int calls;
  private boolean conditional;
  private boolean json;
  private final Set<String> answers = new HashSet<>();
  private boolean repeats;

  private PlayedBoard(
      HttpCaller board, int spoiled, UnaryOperator<HttpReply> spoil, boolean notModified) {
    this.board = board;
    this.spoiled = spoiled;
    this.spoil = spoil;
    this.notModified = notModified;
  }

  /** A board as it is. */
  PlayedBoard(HttpCaller board) {
    this(board, false);
  }

  /** A board as it is that perhaps answers conditional requests with 304. */
  PlayedBoard(HttpCaller board, boolean notModified) {
    this(board, 0, reply -> reply, notModified);
  }

  /** A board that spoils the reply to one of the calls, counted from 1. */
  PlayedBoard(HttpCaller board, int spoiled, UnaryOperator<HttpReply> spoil) {
    this(board, spoiled, spoil, false);
  }

  /** Returns the first half of an answer; other replies stay as they are. */
  static HttpReply half(HttpReply reply) {
    if (reply instanceof HttpAnswer answer) {
      String text = answer.text();
      return HttpTrouble.answer(answer.status(), Map.of(), text.substring(0, text.length() / 2));
    }
    return reply;
  }

  /** Returns a board whose answers are no larger than a call accepts. */
  static HttpCaller bounded(HttpCaller board) {
    return call -> {
      HttpReply reply = board.send(call);
      return reply instanceof HttpAnswer answer && answer.bytes().length > call.maxBytes()
          ? new HttpReply.TooLarge(call.maxBytes())
          : reply;
    };
  }

  @Override
  public synchronized HttpReply send(HttpCall call) {
    calls++;
    boolean asked =
        call.headers().keySet().stream()
            .anyMatch(name -> CONDITIONS.contains(name.toLowerCase(Locale.ROOT)));
    conditional |= asked;
    if (asked && notModified) {
      return HttpTrouble.answer(304, Map.of(), "");
    }
    HttpReply reply = board.send(call);
    repeats |= reply instanceof HttpAnswer answer && !answers.add(answer.text());
    if (calls != spoiled) {
      return reply;
    }
    json = reply instanceof HttpAnswer answer && answer.text().strip().matches("(?s)[\\[{].*");
    return spoil.apply(reply);
  }

  /** Returns how many calls there were. */
  synchronized int calls() {
    return calls;
  }

  /** Returns whether the board gave an answer more than once. */
  synchronized boolean repeats() {
    return repeats;
  }

  /** Returns whether any call asked for what is new only. */
  synchronized boolean wasConditional() {
    return conditional;
  }

  /** Returns whether the answer that was spoiled is JSON. */
  synchronized boolean isJson() {
    return json;
  }
}
