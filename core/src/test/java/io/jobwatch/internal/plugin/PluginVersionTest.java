package io.jobwatch.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluginVersionTest {

  @Test
  void isThatOfItsModule() {
    assertThat(String.class.getPackage().getImplementationVersion()).isNull();

    assertThat(PluginVersion.of(String.class))
        .hasValueSatisfying(
            version ->
                assertThat(version).startsWith(Integer.toString(Runtime.version().feature())));
  }

  @Test
  void isThatOfItsJarOnTheClassPath() {
    assertThat(Test.class.getModule().isNamed()).isFalse();

    assertThat(PluginVersion.of(Test.class))
        .hasValueSatisfying(v -> assertThat(v).matches("\\d.*"));
  }

  @Test
  void isUnknownForClassesInAFolder() {
    assertThat(PluginVersion.of(getClass())).isEmpty();
  }
}
