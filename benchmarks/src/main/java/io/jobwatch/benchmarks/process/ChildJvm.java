package io.jobwatch.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM of the same version with the same classes. */
public final class ChildJvm {

  private ChildJvm() {}

  /**
   * What runs a class.
   *
   * @param main the class, which has a main method
   * @param options options of the JVM
   * @param arguments what the main method is given
   * @return a process that is not started yet
   */
  public static ProcessBuilder of(Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** In a test it is not that of the JVM, where the test's runner hides it. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
