package com.acme.pager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.Jobwatch;
import io.jobwatch.error.ConfigurationException;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PagerExampleTest {

  private static final List<String> ON_THE_MODULE_PATH =
      List.of(
          "jobwatch-core",
          "cron-utils",
          "jackson-",
          "caffeine",
          "methanol",
          "jsoup",
          "slf4j-api",
          "jspecify",
          "snakeyaml");

  @Test
  void isFoundByIdOnTheClassPath() {
    try (HttpReceiver gateway = HttpReceiver.start();
        HttpReceiver lists = lists()) {
      String address = gateway.uri("/page").toString();
      assertThat(PagerExample.run(address, lists.uri("/lists").toString(), "t0k3n").delivered())
          .isEqualTo(1);

      assertThat(lists.requests().get(0).path()).isEqualTo("/lists/acme.txt");
      ReceivedRequest page = gateway.requests().get(0);
      assertThat(page.text()).isEqualTo("[1 New Job] Your Job Alert: Java\nJava Engineer, acme");
      assertThat(page.header("Pager-Number")).contains("+49 30 5550100");
    }
  }

  @Test
  void needsNoArgumentsToBeRun() throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      PagerExample.main(new String[0]);
    } finally {
      System.setOut(console);
    }

    assertThat(printed.toString(UTF_8))
        .contains("Your Job Alert: Java\nJava Engineer, acme", "delivered 1, failed 0");
  }

  @Test
  void isFoundByIdOnTheModulePath() throws IOException, InterruptedException {
    try (HttpReceiver gateway = HttpReceiver.start();
        HttpReceiver lists = lists()) {
      ProcessBuilder example =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--module-path",
                  modulePath(),
                  "--module",
                  "com.acme.pager/com.acme.pager.PagerExample",
                  gateway.uri("/page").toString(),
                  lists.uri("/lists").toString())
              .redirectErrorStream(true);
      example.environment().put("PAGER_TOKEN", "t0k3n");
      Process process = example.start();

      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(output).contains("delivered 1, failed 0");
      assertThat(process.exitValue()).isZero();
      assertThat(gateway.requests().get(0).header("User-Agent"))
          .hasValueSatisfying(agent -> assertThat(agent).matches("Jobwatch/\\d\\S+ .*"));
    }
  }

  @Test
  void withoutAServicesFileTheErrorSaysWhatToAdd() {
    ClassLoader withoutServices = new WithoutServices(getClass().getClassLoader());

    assertThatThrownBy(
            () ->
                Jobwatch.builder()
                    .classLoader(withoutServices)
                    .channel(
                        "acme/pager",
                        options -> options.set("gateway", "https://a.example").set("token", "t"))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Channel 'acme/pager': no provider with this id was found")
        .hasMessageContaining(
            "META-INF/services/io.jobwatch.spi.channel.NotificationChannelProvider");
  }

  @Test
  void tellsEveryFaultOfItsOptionsAtOnce() {
    assertThatThrownBy(
            () ->
                Jobwatch.builder()
                    .channel("acme/pager", options -> options.set("timeout", "soon").set("x", "1"))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Channel 'acme/pager', gateway '': it is required")
        .hasMessageContaining("Channel 'acme/pager', token '': it is required")
        .hasMessageContaining("Channel 'acme/pager', timeout 'soon': it is not valid")
        .hasMessageContaining("Channel 'acme/pager', x '***': there is no such option");
  }

  private static HttpReceiver lists() {
    return HttpReceiver.start().answer(200, "jobs: 2\n17 Java Engineer\n23 Baker\n");
  }

  private static String modulePath() {
    String self = Path.of("target", "classes").toAbsolutePath().toString();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                entry.equals(self)
                    || ON_THE_MODULE_PATH.stream().anyMatch(entry::contains)
                    || entry.endsWith(Path.of("core", "target", "classes").toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A class path on which this module's services file was forgotten. */
  private static final class WithoutServices extends URLClassLoader {

    WithoutServices(ClassLoader parent) {
      super(new URL[0], parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/")
          ? Collections.enumeration(
              Collections.list(super.getResources(name)).stream()
                  .filter(url -> !url.toString().contains("custom-channel"))
                  .toList())
          : super.getResources(name);
    }
  }
}
