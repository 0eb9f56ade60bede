package io.jobwatch.config;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Company;
import io.jobwatch.model.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Companies and sources as a YAML file has them, to be edited by people and kept beside a program.
 * The file is one document without aliases. Its values are texts as they are written, quoted or
 * not: {@code 007} is no number. Values of nothing, {@code null} or {@code ~} count as left out; a
 * list has none.
 *
 * <pre>{@code
 * companies:
 *   - name: Orbit Works
 *     careers-url: https://orbitworks.example/jobs
 *     tier: A
 * sources:
 *   - scraper: greenhouse
 *     board: orbitworks
 *     company: Orbit Works
 *     locations: [Germany, Austria]
 *     or-remote: true
 *     interval: PT30M
 * }</pre>
 *
 * @param companies the companies, no two of one name
 * @param sources the sources, no two of one id
 */
public record CompanyFile(List<Company> companies, List<Source> sources) {

  /** Copies the lists. */
  public CompanyFile {
    companies = List.copyOf(companies);
    sources = List.copyOf(sources);
  }

  /**
   * Reads a file in UTF-8. In texts <code>${NAME}</code> and <code>${NAME:-default}</code> stand
   * for variables of the environment, and <code>$${</code> for <code>${</code>.
   *
   * @param file the file
   * @return what it has
   * @throws IOException if it cannot be read
   * @throws ConfigurationException with everything that is wrong in it, or that it is not in UTF-8
   */
  public static CompanyFile read(Path file) throws IOException {
    return parse(file.toString(), text(file), System.getenv());
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      Fault fault =
          new Fault(file.toString(), "", "it is not in UTF-8", "save it in that encoding");
      throw new ConfigurationException("File '" + file + "'", List.of(fault));
    }
  }

  /**
   * Reads a text.
   *
   * @param name what to call it in errors
   * @param yaml the text
   * @param environment the variables that it may name
   * @return what it has
   * @throws ConfigurationException with everything that is wrong in it
   */
  public static CompanyFile parse(String name, String yaml, Map<String, String> environment) {
    return new CompanyReader(name, new Variables(environment)).read(yaml);
  }

  /**
   * Writes a file in UTF-8, replacing what is there.
   *
   * @param file the file
   * @throws IOException if it cannot be written
   * @see #toYaml()
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, toYaml());
  }

  /**
   * The text of a file with these. A scraper's option that may be a secret by its name, such as
   * {@code api-key}, becomes a variable of the environment to be set where the file is read. It is
   * named by source and option; where several of these make one name, each has a number after it,
   * in the order of the sources' ids and the options' names.
   *
   * @return the text, which {@link #parse} reads
   */
  public String toYaml() {
    return CompanyWriter.write(this);
  }
}
