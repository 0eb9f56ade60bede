package io.jobwatch.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps what is written to the console and to {@code java.util.logging} until it is closed; what
 * was written to the console is passed on then.
 */
final class OutputCapture implements AutoCloseable {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<String> records = Collections.synchronizedList(new ArrayList<>());
  private final Handler handler = new Recorder();

  private OutputCapture() {}

  static OutputCapture start() {
    OutputCapture capture = new OutputCapture();
    PrintStream stream = new PrintStream(capture.bytes, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    capture.handler.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(capture.handler);
    return capture;
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8) + String.join("\n", List.copyOf(records));
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(handler);
    System.setOut(out);
    System.setErr(err);
    err.print(bytes.toString(StandardCharsets.UTF_8));
  }

  private final class Recorder extends Handler {

    @Override
    public void publish(LogRecord log) {
      StringBuilder line = new StringBuilder(String.valueOf(log.getMessage()));
      for (Object parameter : log.getParameters() == null ? new Object[0] : log.getParameters()) {
        line.append(' ').append(parameter);
      }
      for (Throwable link = log.getThrown(); link != null; link = link.getCause()) {
        line.append(' ').append(link);
      }
      records.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
