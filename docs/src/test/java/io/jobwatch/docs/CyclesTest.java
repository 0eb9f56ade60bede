package io.jobwatch.docs;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No module has packages that need each other. */
class CyclesTest {

  @ParameterizedTest
  @MethodSource("modules")
  void packagesAreFreeOfCycles(RepositoryModule module) {
    slices()
        .assignedFrom(new PackageSlices())
        .should()
        .beFreeOfCycles()
        .check(module.importMainClasses());
  }

  static List<RepositoryModule> modules() {
    return Repository.compiledModules();
  }

  /** Every package is a slice of its own, the one at the root too. */
  private static final class PackageSlices implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().contains(".internal.generated")
          ? SliceIdentifier.ignore()
          : SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
