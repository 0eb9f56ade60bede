package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin is found in the same way on the class path and on the module path, or not at all. */
class ServicesTest {

  @ParameterizedTest
  @MethodSource("modules")
  void servicesFilesSayWhatTheModuleProvides(RepositoryModule module) {
    assertThat(servicesFiles(module)).isEqualTo(provides(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyProviderClassIsProvided(RepositoryModule module) {
    Predicate<String> ours = service -> service.startsWith("io.jobwatch.spi.");
    assertThat(providerClasses(module))
        .isEqualTo(provides(module).stream().filter(ours).collect(sorted()));
  }

  @Test
  void theCoreUsesEveryProviderInterface() {
    RepositoryModule core = new RepositoryModule("core", Repository.ROOT.resolve("core"));
    Set<String> interfaces =
        core.importMainClasses().stream()
            .filter(ServicesTest::isProviderInterface)
            .map(JavaClass::getName)
            .collect(sorted());
    assertThat(new TreeSet<>(core.descriptor().uses())).isEqualTo(interfaces);
  }

  static List<RepositoryModule> modules() {
    return Repository.namedModules().stream()
        .filter(module -> module.isCompiled() || !module.name().startsWith("examples"))
        .toList();
  }

  private static Set<String> servicesFiles(RepositoryModule module) {
    Path folder = module.mainClasses().resolve("META-INF/services");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    return Repository.files(folder, "").stream()
        .filter(Files::isRegularFile)
        .flatMap(
            file -> lines(file).map(provider -> entry(file.getFileName().toString(), provider)))
        .collect(sorted());
  }

  private static Set<String> provides(RepositoryModule module) {
    ModuleDescriptor descriptor = module.descriptor();
    return descriptor.provides().stream()
        .flatMap(
            service ->
                service.providers().stream().map(provider -> entry(service.service(), provider)))
        .collect(sorted());
  }

  /** Returns what ought to be provided; the fakes of the testkit are for tests to hand over. */
  private static Set<String> providerClasses(RepositoryModule module) {
    if (module.name().equals("testkit")) {
      return Set.of();
    }
    return module.importMainClasses().stream()
        .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
        .flatMap(
            type ->
                type.getAllRawInterfaces().stream()
                    .filter(ServicesTest::isProviderInterface)
                    .map(service -> entry(service.getName(), type.getName())))
        .collect(sorted());
  }

  private static boolean isProviderInterface(JavaClass type) {
    return type.isInterface()
        && (type.getPackageName() + ".").startsWith("io.jobwatch.spi.")
        && type.getSimpleName().endsWith("Provider");
  }

  private static Stream<String> lines(Path file) {
    return Repository.read(file)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty());
  }

  private static String entry(String service, String provider) {
    return service + " with " + provider;
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
