package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.Profile;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The skills and wishes of a profile; its subscriber and its CV are kept beside them. */
public final class ProfileCodec {

  private static final String FIELD = "wishes";
  private static final int VERSION = 1;

  private ProfileCodec() {}

  /** As JSON. */
  public static String write(Profile profile) {
    return new JsonWriter()
        .objects("skills", profile.skills().stream().map(ProfileCodec::json).toList())
        .constants("seniorities", profile.seniorities())
        .texts("locations", profile.locations())
        .flag("remote", profile.remote())
        .object("salaryAtLeast", SalaryCodec.json(profile.salaryAtLeast()))
        .document(FIELD, VERSION);
  }

  /** From JSON, with what is kept beside it. */
  public static Profile read(String subscriberId, String json, @Nullable String cv) {
    JsonReader reader = JsonReader.document(FIELD, json, VERSION);
    List<Skill> skills = reader.objects("skills").stream().map(ProfileCodec::skill).toList();
    return new Profile(
        subscriberId,
        skills,
        reader.constants("seniorities", Seniority.class),
        reader.texts("locations"),
        reader.flag("remote"),
        SalaryCodec.requirement(reader.object("salaryAtLeast")),
        cv);
  }

  private static JsonWriter json(Skill skill) {
    return new JsonWriter()
        .text("name", skill.name())
        .number("weight", skill.weight())
        .flag("core", skill.core());
  }

  private static Skill skill(JsonReader json) {
    return new Skill(json.required("name"), json.number("weight"), json.flag("core"));
  }
}
