package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.SalaryRequirement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Salaries, inside other documents. Amounts are texts, since JSON numbers lose digits. */
final class SalaryCodec {

  private SalaryCodec() {}

  static @Nullable JsonWriter json(@Nullable Salary salary) {
    return salary == null
        ? null
        : new JsonWriter()
            .text("min", salary.min())
            .text("max", salary.max())
            .text("currency", salary.currency())
            .constant("period", salary.period());
  }

  static @Nullable Salary salary(@Nullable JsonReader json) {
    return json == null
        ? null
        : new Salary(
            json.parsed("min", BigDecimal::new),
            json.parsed("max", BigDecimal::new),
            json.required("currency"),
            json.constant("period", SalaryPeriod.class));
  }

  static @Nullable JsonWriter json(@Nullable SalaryRequirement salary) {
    return salary == null
        ? null
        : new JsonWriter()
            .text("amount", salary.amount())
            .text("currency", salary.currency())
            .constant("period", salary.period());
  }

  static @Nullable SalaryRequirement requirement(@Nullable JsonReader json) {
    if (json == null) {
      return null;
    }
    SalaryPeriod period = json.constant("period", SalaryPeriod.class);
    if (period == null) {
      throw json.unknown("period");
    }
    return new SalaryRequirement(
        new BigDecimal(json.required("amount")), json.required("currency"), period);
  }
}
