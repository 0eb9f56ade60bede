package io.jobwatch.config;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.spi.PluginOptions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CompanyFile}; goes on where it can, to tell all that is wrong at once. */
final class CompanyReader {

  private final String name;
  private final Variables variables;
  private final List<Fault> faults = new ArrayList<>();

  CompanyReader(String name, Variables variables) {
    this.name = name;
    this.variables = variables;
  }

  CompanyFile read(String yaml) {
    Entry file = new Entry("", YamlTree.read(yaml, faults), variables, faults);
    List<Company> companies = all(file.list("companies"), CompanyReader::company);
    List<Source> sources = all(file.list("sources"), this::source);
    file.verifyKeys();
    twice("companies", companies.stream().map(Company::name).toList());
    twice("sources", sources.stream().map(Source::id).toList());
    for (String variable : variables.missing()) {
      fault(
          variable, "", "no such variable is set", "set it, or give ${" + variable + ":-default}");
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException("File '" + name + "'", faults);
    }
    return new CompanyFile(companies, sources);
  }

  private <T> List<T> all(List<Entry> entries, Function<Entry, T> reader) {
    List<T> read = new ArrayList<>();
    for (Entry entry : entries) {
      try {
        T value = reader.apply(entry);
        read.add(value);
      } catch (ConfigurationException e) {
        for (Fault fault : e.faults()) {
          String key = entry.path() + "." + fault.key();
          fault(key, fault.value(), fault.reason(), fault.cure());
        }
      } catch (IllegalArgumentException e) {
        faults.add(Fault.refused(entry.path(), e));
      }
    }
    return read;
  }

  private static Company company(Entry entry) {
    Map<String, String> metadata = entry.map("metadata");
    PluginOptions options = entry.options();
    String companyName = options.required("name").text();
    Company company =
        Company.of(companyName.isEmpty() ? "?" : companyName)
            .pages(options.uri("site").orElse(null), options.uri("careers-url").orElse(null))
            .about(
                options.text("industry").orElse(null),
                options.text("size").orElse(null),
                options.text("location").orElse(null))
            .tier(options.oneOf("tier", CompanyTier.class).orElse(null))
            .enabled(options.flag("enabled").orElse(true));
    options.verify();
    for (Map.Entry<String, String> one : metadata.entrySet()) {
      company = company.metadata(one.getKey(), one.getValue());
    }
    return company;
  }

  private Source source(Entry entry) {
    Map<String, String> settings = entry.map("options");
    Map<String, String> named = entry.texts("locations");
    PluginOptions options = entry.options();
    String scraper = options.required("scraper").text();
    String board = options.required("board").text();
    Optional<String> company = options.text("company");
    Optional<CompanyTier> tier = options.oneOf("tier", CompanyTier.class);
    boolean enabled = options.flag("enabled").orElse(true);
    boolean quietStart = options.flag("quiet-start").orElse(false);
    Optional<Duration> interval = options.duration("interval");
    Optional<Frequency> schedule = options.text("schedule").map(Frequency::parse);
    Optional<ZoneId> zone = options.text("zone").map(text -> zone(options, text));
    if (schedule.isPresent() && zone.isEmpty()) {
      options.fault("zone", "a schedule has no zone", "name one, such as Europe/Berlin");
    }
    if (schedule.isEmpty() && zone.isPresent()) {
      options.fault(
          "zone", "there is no schedule that it is for", "name one, or leave the zone out");
    }
    if (schedule.isPresent() && interval.isPresent()) {
      options.fault("interval", "there is a schedule as well", "keep one of them");
    }
    boolean orRemote = options.flag("or-remote").orElse(false);
    if (orRemote && named.isEmpty()) {
      options.fault("or-remote", "there are no locations that it adds to", "name some");
    }
    List<String> locations = locations(entry.path() + ".locations", named);
    options.verify();
    Source source =
        new Source(
            PluginId.of(scraper),
            board,
            company.orElse(null),
            tier.orElse(null),
            settings,
            locations,
            orRemote && !locations.isEmpty(),
            interval.orElse(Source.DEFAULT_INTERVAL),
            null,
            enabled,
            quietStart);
    return schedule.isEmpty() ? source : source.at(schedule.get(), zone.orElseThrow());
  }

  /** Those that a source takes; each is looked at by itself, so that all that is wrong is told. */
  private List<String> locations(String path, Map<String, String> named) {
    List<String> taken = new ArrayList<>();
    named.forEach(
        (where, value) -> {
          if (isTaken(where, List.of(value))) {
            taken.add(value);
          }
        });
    return isTaken(path, taken) ? taken : List.of();
  }

  private boolean isTaken(String path, List<String> locations) {
    try {
      Source unused = Source.of("any", "any").locations(locations.toArray(String[]::new));
      return true;
    } catch (IllegalArgumentException e) {
      faults.add(Fault.refused(path, e));
      return false;
    }
  }

  private static @Nullable ZoneId zone(PluginOptions options, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      options.fault("zone", "there is no such zone", "use one such as Europe/Berlin");
      return null;
    }
  }

  private void twice(String list, Collection<String> names) {
    Set<String> seen = new HashSet<>();
    for (String one : names) {
      if (!seen.add(one)) {
        fault(list, one, "it is there twice", "keep one of them");
      }
    }
  }

  private void fault(String key, String value, String reason, String cure) {
    faults.add(new Fault(key, value, reason, cure));
  }
}
