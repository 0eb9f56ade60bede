package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginOptions;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every plugin promises, whatever its kind: that it can be found and chosen, and that it tells
 * all that is wrong with its options. The contract of each kind extends this one; a plugin's author
 * extends that of the kind.
 */
public abstract class PluginContract {

  private static final String UNKNOWN = "no-such-option";

  /** A contract; JUnit makes a new one for each test. */
  protected PluginContract() {}

  /**
   * The provider under test.
   *
   * @return the provider, the same or a new one each time
   */
  protected abstract Plugin provider();

  /**
   * Options with which the provider makes a working plugin.
   *
   * @return the options by key
   * @implSpec returns none
   */
  protected Map<String, String> options() {
    return Map.of();
  }

  /**
   * Options that are wrong, each in itself: put in place of the ones in {@link #options()}, each
   * gives one fault. A blank value stands for a missing one.
   *
   * @return the options by key, as many as there are to get wrong; none if the plugin has no option
   */
  protected abstract Map<String, String> wrongOptions();

  /**
   * The texts that must never be shown: the secrets among the {@link #options()}, and addresses
   * that are secrets in themselves.
   *
   * @return the texts
   * @implSpec returns none
   */
  protected List<String> secrets() {
    return List.of();
  }

  /**
   * Makes a plugin by the provider; for the contract of a kind to implement.
   *
   * @param options the options
   * @return the plugin
   */
  protected abstract Object create(PluginOptions options);

  @Test
  @DisplayName("has an id with its vendor's name, unless Jobwatch ships it")
  final void hasAnIdWithItsVendorsName() {
    Plugin provider = provider();
    assertThat(provider.id()).as("id, asked twice").isEqualTo(provider.id());
    if (!provider.getClass().getName().startsWith("io.jobwatch.")) {
      assertThat(provider.id().vendor())
          .as("vendor in the id '%s': plain names are reserved, use vendor/name", provider.id())
          .isNotEmpty();
    }
  }

  @Test
  @DisplayName("can be made by ServiceLoader: public, with a public constructor without parameters")
  final void canBeMadeByServiceLoader() throws ReflectiveOperationException {
    Class<? extends Plugin> type = provider().getClass();
    assertThat(Modifier.isPublic(type.getModifiers())).as("%s is public", type).isTrue();
    assertThat(type.getConstructors())
        .as("public constructors of %s without parameters", type)
        .anyMatch(constructor -> constructor.getParameterCount() == 0);
    assertThat(type.getConstructor().newInstance().id()).isEqualTo(provider().id());
  }

  @Test
  @DisplayName("is declared under META-INF/services, and in the module's provides if there is one")
  final void isDeclared() {
    Class<? extends Plugin> type = provider().getClass();
    Class<?> kind = Declarations.kind(type);
    assertThat(Declarations.servicesFile(type, kind))
        .as("META-INF/services/%s", kind.getName())
        .contains(type.getName());
    Declarations.provides(type, kind)
        .ifPresent(
            names ->
                assertThat(names)
                    .as("provides %s in module-info", kind.getName())
                    .contains(type.getName()));
  }

  @Test
  @DisplayName("is made with valid options")
  final void isMadeWithValidOptions() {
    assertThat(create(read(options()))).isNotNull();
  }

  @Test
  @DisplayName("refuses an option that it does not know")
  final void refusesAnUnknownOption() {
    Map<String, String> values = new HashMap<>(options());
    values.put(UNKNOWN, "x");
    assertThat(faultyKeys(values)).containsExactly(UNKNOWN);
  }

  @Test
  @DisplayName("tells everything that is wrong with its options at once")
  final void tellsAllFaultsAtOnce() {
    Map<String, String> values = new HashMap<>(options());
    values.putAll(wrongOptions());
    values.put(UNKNOWN, "x");
    Set<String> expected = new HashSet<>(wrongOptions().keySet());
    expected.add(UNKNOWN);
    assertThat(faultyKeys(values)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("shows no secret when its options are wrong")
  final void showsNoSecretWhenOptionsAreWrong() {
    Map<String, String> values = new HashMap<>(options());
    values.put(UNKNOWN, "x");
    assertNoSecret("the error", String.valueOf(refusal(values).getMessage()));
  }

  final void assertNoSecret(String what, String text) {
    for (String secret : secrets()) {
      // Not contains(): its message would print the secret.
      assertThat(text.contains(secret)).as("%s shows a secret", what).isFalse();
    }
  }

  static PluginOptions read(Map<String, String> values) {
    return PluginOptions.of("Plugin under test", values);
  }

  private List<String> faultyKeys(Map<String, String> values) {
    return refusal(values).faults().stream().map(Fault::key).distinct().toList();
  }

  private ConfigurationException refusal(Map<String, String> values) {
    Throwable thrown = catchThrowable(() -> create(read(values)));
    assertThat(thrown)
        .as("what creating with wrong options throws")
        .isInstanceOf(ConfigurationException.class);
    return (ConfigurationException) thrown;
  }
}
