package io.jobwatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretVariablesTest {

  @Test
  void writesASecretAsAVariable() {
    Source source =
        Source.of("greenhouse", "orbit-works").option("api-key", "s3cret").option("region", "eu");
    String yaml = new CompanyFile(List.of(), List.of(source)).toYaml();

    assertThat(yaml)
        .contains("${GREENHOUSE_ORBIT_WORKS_API_KEY}")
        .contains("eu")
        .doesNotContain("s3cret");
    assertThat(
            CompanyFile.parse("jobs.yml", yaml, Map.of("GREENHOUSE_ORBIT_WORKS_API_KEY", "s3cret"))
                .sources())
        .containsExactly(source);
  }

  @Test
  void numbersTheVariablesOfSecretsWhoseNamesAreTheSame() {
    List<Source> sources =
        List.of(
            Source.of("lever", "foo").option("api-key", "1"),
            Source.of("lever", "Foo").option("api-key", "2").option("api.key", "3"),
            Source.of("lever", "a-b").option("token", "4"),
            Source.of("lever", "a").option("b-token", "5"),
            Source.of("lever", "a_b_token").option("token-1", "6"),
            Source.of("lever", "中").option("token", "7"),
            Source.of("lever", "文").option("token", "8"),
            Source.of("lever", "alone").option("cookie", "9"));
    CompanyFile file = new CompanyFile(List.of(), sources);
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("LEVER_FOO_API_KEY_1", "2"),
            Map.entry("LEVER_FOO_API_KEY_2", "3"),
            Map.entry("LEVER_FOO_API_KEY_3", "1"),
            Map.entry("LEVER_A_B_TOKEN_1", "5"),
            Map.entry("LEVER_A_B_TOKEN_2", "4"),
            Map.entry("LEVER_A_B_TOKEN_TOKEN_1", "6"),
            Map.entry("LEVER_TOKEN_1", "7"),
            Map.entry("LEVER_TOKEN_2", "8"),
            Map.entry("LEVER_ALONE_COOKIE", "9"));

    assertThat(CompanyFile.parse("jobs.yml", file.toYaml(), environment)).isEqualTo(file);
  }

  @Test
  void numbersVariablesAlikeInWhateverOrderTheSourcesAre() {
    Source one = Source.of("lever", "Foo").option("token", "1");
    Source other = Source.of("lever", "foo").option("token", "2");
    Map<String, String> environment = Map.of("LEVER_FOO_TOKEN_1", "1", "LEVER_FOO_TOKEN_2", "2");

    for (List<Source> sources : List.of(List.of(one, other), List.of(other, one))) {
      String yaml = new CompanyFile(List.of(), sources).toYaml();
      assertThat(CompanyFile.parse("jobs.yml", yaml, environment).sources()).isEqualTo(sources);
    }
  }

  @Test
  void givesNoNumberThatMakesTheNameOfAnotherVariable() {
    List<Source> sources =
        List.of(
            Source.of("lever", "foo").option("token", "1").option("token-1", "3"),
            Source.of("lever", "FOO").option("token", "2"));
    String yaml = new CompanyFile(List.of(), sources).toYaml();

    assertThat(yaml)
        .containsOnlyOnce("${LEVER_FOO_TOKEN_1}")
        .containsOnlyOnce("${LEVER_FOO_TOKEN_2}")
        .containsOnlyOnce("${LEVER_FOO_TOKEN_3}");
  }
}
