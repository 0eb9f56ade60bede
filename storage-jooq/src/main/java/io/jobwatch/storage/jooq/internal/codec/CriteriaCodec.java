package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The criteria of an alert. */
public final class CriteriaCodec {

  private static final String FIELD = "criteria";
  private static final int VERSION = 1;

  private CriteriaCodec() {}

  /** As JSON. */
  public static String write(Criteria criteria) {
    return new JsonWriter()
        .texts("keywordsAny", criteria.keywordsAny())
        .texts("keywordsAll", criteria.keywordsAll())
        .texts("keywordsNone", criteria.keywordsNone())
        .constant("scope", criteria.scope())
        .constant("textMode", criteria.textMode())
        .texts("companies", criteria.companies())
        .texts("excludedCompanies", criteria.excludedCompanies())
        .texts("locations", criteria.locations())
        .flag("orRemote", criteria.orRemote())
        .texts("departments", criteria.departments())
        .constants("employmentTypes", criteria.employmentTypes())
        .constants("workplaces", criteria.workplaces())
        .constants("seniorities", criteria.seniorities())
        .texts("blockedRoles", criteria.blockedRoles())
        .constants("companyTiers", criteria.companyTiers())
        .object("skills", json(criteria.skills()))
        .object("salaryAtLeast", SalaryCodec.json(criteria.salaryAtLeast()))
        .text("postedWithin", criteria.postedWithin())
        .document(FIELD, VERSION);
  }

  /** From JSON. */
  public static Criteria read(String json) {
    JsonReader reader = JsonReader.document(FIELD, json, VERSION);
    return new Criteria(
        reader.texts("keywordsAny"),
        reader.texts("keywordsAll"),
        reader.texts("keywordsNone"),
        Objects.requireNonNullElse(
            reader.constant("scope", KeywordScope.class), KeywordScope.TITLE_AND_DESCRIPTION),
        Objects.requireNonNullElse(reader.constant("textMode", TextMode.class), TextMode.WORDS),
        reader.texts("companies"),
        reader.texts("excludedCompanies"),
        reader.texts("locations"),
        reader.flag("orRemote"),
        reader.texts("departments"),
        reader.constants("employmentTypes", EmploymentType.class),
        reader.constants("workplaces", Workplace.class),
        reader.constants("seniorities", Seniority.class),
        reader.texts("blockedRoles"),
        reader.constants("companyTiers", CompanyTier.class),
        skills(reader.object("skills")),
        SalaryCodec.requirement(reader.object("salaryAtLeast")),
        reader.parsed("postedWithin", Duration::parse));
  }

  private static @Nullable JsonWriter json(@Nullable SkillRequirement skills) {
    return skills == null
        ? null
        : new JsonWriter().number("atLeast", skills.atLeast()).texts("skills", skills.skills());
  }

  private static @Nullable SkillRequirement skills(@Nullable JsonReader json) {
    return json == null ? null : new SkillRequirement(json.number("atLeast"), json.texts("skills"));
  }
}
