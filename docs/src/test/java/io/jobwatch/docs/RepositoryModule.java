package io.jobwatch.docs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One module of the build.
 *
 * @param name its folder, relative to the root
 * @param folder its folder
 */
record RepositoryModule(String name, Path folder) {

  /** Returns the sources that people wrote, which leaves generated ones out. */
  List<Path> mainSources() {
    return Repository.files(folder.resolve("src/main/java"), ".java");
  }

  /** Returns the test sources; the contract tests of the testkit are main sources there. */
  List<Path> testSources() {
    return name.equals("testkit")
        ? Repository.files(folder.resolve("src"), ".java")
        : Repository.files(folder.resolve("src/test"), ".java");
  }

  Path mainClasses() {
    return folder.resolve("target/classes");
  }

  boolean isCompiled() {
    return Files.isDirectory(mainClasses()) && !mainSources().isEmpty();
  }

  boolean isNamed() {
    return Files.exists(folder.resolve("src/main/java/module-info.java"));
  }

  /** Returns whether strangers can have it: examples, the guide and the benchmarks stay here. */
  boolean isPublished() {
    return !name.startsWith("examples")
        && !pom().contains("<maven.deploy.skip>true</maven.deploy.skip>");
  }

  /** Returns the id of its artifact. */
  String artifact() {
    return pom()
        .replaceFirst("(?s)<parent>.*</parent>", "")
        .replaceFirst("(?s).*?<artifactId>([^<]+)</artifactId>.*", "$1");
  }

  private String pom() {
    return Repository.read(folder.resolve("pom.xml"));
  }

  JavaClasses importMainClasses() {
    return new ClassFileImporter().importPath(mainClasses());
  }

  ModuleDescriptor descriptor() {
    return ModuleFinder.of(mainClasses()).findAll().stream()
        .map(reference -> reference.descriptor())
        .reduce(
            (first, second) -> {
              throw new IllegalStateException("Two modules in one folder " + mainClasses());
            })
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Read the module '" + name + "': not compiled. Run mvn verify at the root."));
  }

  @Override
  public String toString() {
    return name;
  }
}
