package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger may use is documented: types, members, parameters, results, components. */
class DocumentationTest {

  @ParameterizedTest
  @MethodSource("modules")
  void exportedPackagesAreDocumented(RepositoryModule module) throws IOException {
    Set<Path> folders =
        module.descriptor().exports().stream()
            .map(export -> export.source().replace('.', '/'))
            .map(module.folder().resolve("src/main/java")::resolve)
            .collect(Collectors.toSet());
    List<Path> files =
        module.mainSources().stream().filter(file -> folders.contains(file.getParent())).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      MissingComments missing = new MissingComments(task);
      task.parse().forEach(unit -> missing.scan(unit, null));
      assertThat(missing.found()).isEmpty();
    }
  }

  static List<RepositoryModule> modules() {
    return Repository.namedModules().stream()
        .filter(module -> !module.name().startsWith("examples"))
        .filter(module -> !module.mainSources().isEmpty())
        .toList();
  }
}
