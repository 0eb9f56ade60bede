package io.jobwatch.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.jobwatch.model.Company;
import io.jobwatch.model.Source;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a {@link CompanyFile}, leaving out what is as it would be anyway. */
final class CompanyWriter {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new Quoting()).build())
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private CompanyWriter() {}

  /** Quotes names as well that have what only YAML takes for the end of a line. */
  private static final class Quoting extends StringQuotingChecker.Default {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return super.needToQuoteName(name)
          || name.chars().anyMatch(c -> c == 0x85 || c == 0x2028 || c == 0x2029);
    }
  }

  static String write(CompanyFile file) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode companies = root.putArray("companies");
    file.companies().forEach(company -> write(company, companies.addObject()));
    ArrayNode sources = root.putArray("sources");
    SecretVariables variables = new SecretVariables(file.sources());
    file.sources().forEach(source -> write(source, variables, sources.addObject()));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Writing companies and sources: the text cannot be made.", e);
    }
  }

  private static void write(Company company, ObjectNode node) {
    put(node, "name", company.name());
    put(node, "site", company.site());
    put(node, "careers-url", company.careersUrl());
    put(node, "industry", company.industry());
    put(node, "size", company.size());
    put(node, "location", company.location());
    put(node, "tier", company.tier());
    putEnabled(node, company.enabled());
    if (!company.metadata().isEmpty()) {
      ObjectNode metadata = node.putObject("metadata");
      new TreeMap<>(company.metadata()).forEach((key, value) -> put(metadata, key, value));
    }
  }

  private static void write(Source source, SecretVariables variables, ObjectNode node) {
    put(node, "scraper", source.scraper());
    put(node, "board", source.board());
    put(node, "company", source.company());
    put(node, "tier", source.companyTier());
    if (source.schedule() == null) {
      put(node, "interval", source.interval());
    } else {
      put(node, "schedule", source.schedule().frequency().text());
      put(node, "zone", source.schedule().zone());
    }
    putEnabled(node, source.enabled());
    if (source.quietStart()) {
      node.put("quiet-start", true);
    }
    if (!source.locations().isEmpty()) {
      ArrayNode locations = node.putArray("locations");
      source.locations().forEach(value -> locations.add(Variables.escaped(value)));
    }
    if (source.orRemote()) {
      node.put("or-remote", true);
    }
    if (!source.options().isEmpty()) {
      ObjectNode options = node.putObject("options");
      for (Map.Entry<String, String> option : new TreeMap<>(source.options()).entrySet()) {
        String key = option.getKey();
        if (variables.has(source, key)) {
          options.put(key, variables.reference(source, key));
        } else {
          put(options, key, option.getValue());
        }
      }
    }
  }

  private static void putEnabled(ObjectNode node, boolean enabled) {
    if (!enabled) {
      node.put("enabled", false);
    }
  }

  private static void put(ObjectNode node, String key, @Nullable Object value) {
    if (value != null) {
      node.put(key, Variables.escaped(value.toString()));
    }
  }
}
