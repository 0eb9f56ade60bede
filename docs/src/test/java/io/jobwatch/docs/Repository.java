package io.jobwatch.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole repository as files, seen from this module's folder. */
final class Repository {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>jobwatch-parent</artifactId>\\s*<version>([^<]+)<");

  private Repository() {}

  /** Returns every module that the POMs name, aggregators left out. */
  static List<RepositoryModule> modules() {
    List<RepositoryModule> modules = new ArrayList<>();
    collectModules(ROOT, modules);
    return List.copyOf(modules);
  }

  /** Returns the modules with main classes; each has to be built before these tests run. */
  static List<RepositoryModule> compiledModules() {
    return modules().stream().filter(RepositoryModule::isCompiled).toList();
  }

  /** Returns the modules with a module descriptor, which are those that a stranger may require. */
  static List<RepositoryModule> namedModules() {
    return modules().stream().filter(RepositoryModule::isNamed).toList();
  }

  /** Returns the version that all modules have. */
  static String version() {
    Matcher version = VERSION.matcher(read(ROOT.resolve("pom.xml")));
    if (!version.find()) {
      throw new IllegalStateException("Read the version of the parent POM: it has none.");
    }
    return version.group(1);
  }

  static List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String relative(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static void collectModules(Path folder, List<RepositoryModule> modules) {
    String pom = read(folder.resolve("pom.xml"));
    Matcher module = MODULE.matcher(pom);
    if (!pom.contains("<modules>")) {
      modules.add(new RepositoryModule(relative(folder), folder));
    }
    while (module.find()) {
      collectModules(folder.resolve(module.group(1)), modules);
    }
  }
}
