package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No package of the core imports one above it; its two lowest layers import next to nothing. */
class LayersTest {

  /** The package that puts the stages together, alone in its layer. */
  private static final String FACADE = "io.jobwatch";

  private static final String METRICS = "io.jobwatch.metrics";

  /** The layers of the core, lowest first; a package belongs to the name that it starts with. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("io.jobwatch.model"),
          Set.of("io.jobwatch.error"),
          Set.of("io.jobwatch.spi"),
          Set.of("io.jobwatch.internal"),
          Set.of(
              "io.jobwatch.scrape",
              "io.jobwatch.ingest",
              "io.jobwatch.match",
              "io.jobwatch.dedup",
              "io.jobwatch.notify",
              "io.jobwatch.deliver"),
          Set.of("io.jobwatch.config"),
          Set.of(FACADE),
          Set.of(METRICS));

  private static final Set<String> JDK_PACKAGES =
      ModuleFinder.ofSystem().findAll().stream()
          .filter(module -> module.descriptor().name().startsWith("java."))
          .flatMap(module -> module.descriptor().packages().stream())
          .collect(Collectors.toSet());

  private static JavaClasses core;

  @BeforeAll
  static void importCore() {
    core = new RepositoryModule("core", Repository.ROOT.resolve("core")).importMainClasses();
  }

  @Test
  void everyPackageOfTheCoreHasALayer() {
    assertThat(core)
        .extracting(JavaClass::getPackageName)
        .allSatisfy(
            name -> assertThat(layer(name)).as("layer of package %s", name).isNotNegative());
  }

  @Test
  void noPackageImportsUpward() {
    assertThat(
            violations(
                from -> true,
                dependency ->
                    layer(target(dependency))
                        <= layer(dependency.getOriginClass().getPackageName())))
        .isEmpty();
  }

  @Test
  void modelImportsTheJdkOnly() {
    assertThat(violations(in("io.jobwatch.model"), to(Set.of("io.jobwatch.model")))).isEmpty();
  }

  @Test
  void spiImportsModelAndErrorsAndTheJdkOnly() {
    Set<String> allowed = Set.of("io.jobwatch.model", "io.jobwatch.error", "io.jobwatch.spi");
    assertThat(violations(in("io.jobwatch.spi"), to(allowed))).isEmpty();
  }

  @Test
  void micrometerIsForOnePackageOnlySinceHostsMayDoWithoutIt() {
    Predicate<Dependency> ofOthers = dependency -> !isIn(target(dependency), "io.micrometer");

    assertThat(violations(in(METRICS).negate(), ofOthers)).isEmpty();
    assertThat(violations(in(METRICS), ofOthers)).isNotEmpty();
  }

  private static Set<String> violations(Predicate<String> origin, Predicate<Dependency> allowed) {
    return core.stream()
        .filter(type -> origin.test(type.getPackageName()))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> !allowed.test(dependency))
        .map(Dependency::getDescription)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Predicate<String> in(String root) {
    return name -> isIn(name, root);
  }

  private static Predicate<Dependency> to(Set<String> roots) {
    return dependency -> {
      String name = target(dependency);
      return roots.stream().anyMatch(root -> isIn(name, root))
          || name.isEmpty() // a primitive
          || name.equals("org.jspecify.annotations")
          || JDK_PACKAGES.contains(name);
    };
  }

  private static String target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType().getPackageName();
  }

  /**
   * Returns the place of a package in the layers; -1 stands for below all, as other libraries are.
   */
  private static int layer(String name) {
    for (int i = 0; i < LAYERS.size(); i++) {
      if (LAYERS.get(i).stream()
          .anyMatch(root -> root.equals(FACADE) ? name.equals(root) : isIn(name, root))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isIn(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }
}
