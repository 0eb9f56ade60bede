package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.COMPANY;
import static io.jobwatch.storage.jooq.internal.generated.Tables.SOURCE;

import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.CompanyStore;
import io.jobwatch.storage.jooq.internal.codec.OptionsCodec;
import io.jobwatch.storage.jooq.internal.generated.tables.records.CompanyRecord;
import io.jobwatch.storage.jooq.internal.generated.tables.records.SourceRecord;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Companies in {@code jobwatch_company}. */
final class JooqCompanyStore implements CompanyStore {

  private final DSLContext dsl;
  private final RowWriter writer;

  JooqCompanyStore(DSLContext dsl, RowWriter writer) {
    this.dsl = dsl;
    this.writer = writer;
  }

  @Override
  public void save(Company company) {
    CompanyRecord row = row(company);
    redefine(row.getNameKey(), row.getTier());
    writer.merge(List.of(row));
  }

  @Override
  public Optional<Company> find(String name) {
    return RowReader.one(dsl.fetchOne(COMPANY, is(name)), JooqCompanyStore::company);
  }

  @Override
  public boolean delete(String name) {
    redefine(HashKey.of(name), null);
    return dsl.deleteFrom(COMPANY).where(is(name)).execute() == 1;
  }

  /**
   * Has the sources that go by the tier of a company fetched in full if it changes. They are looked
   * for first, so that they are locked in the order of their keys.
   */
  private void redefine(String companyKey, @Nullable String tier) {
    String before =
        dsl.select(COMPANY.TIER)
            .from(COMPANY)
            .where(COMPANY.NAME_KEY.eq(companyKey))
            .forUpdate()
            .fetchOne(COMPANY.TIER);
    if (Objects.equals(before, tier)) {
      return;
    }
    Condition named = SOURCE.COMPANY_KEY.eq(companyKey).and(SOURCE.COMPANY_TIER.isNull());
    List<String> keys = dsl.select(SOURCE.ID_KEY).from(SOURCE).where(named).fetch(SOURCE.ID_KEY);
    SourceRecord changes = new SourceRecord();
    SourceRows.redefine(changes);
    for (List<String> chunk : Chunks.sorted(dsl, keys)) {
      dsl.update(SOURCE).set(changes).where(Keys.in(SOURCE.ID_KEY, chunk)).and(named).execute();
    }
  }

  /** The key beside the name keeps apart what the collation takes for one. */
  @Override
  public Page<Company> page(@Nullable PageCursor after, int limit) {
    Condition from =
        after == null
            ? DSL.noCondition()
            : COMPANY
                .NAME
                .gt(after.key())
                .or(COMPANY.NAME.eq(after.key()).and(COMPANY.NAME_KEY.gt(HashKey.of(after.key()))));
    List<CompanyRecord> rows =
        dsl.selectFrom(COMPANY)
            .where(from)
            .orderBy(COMPANY.NAME, COMPANY.NAME_KEY)
            .limit(limit + 1)
            .fetch();
    return Pages.of(rows, limit, row -> PageCursor.of(row.getName()), JooqCompanyStore::company);
  }

  private static Condition is(String name) {
    return COMPANY.NAME_KEY.eq(HashKey.of(name));
  }

  private static CompanyRecord row(Company company) {
    CompanyRecord row = new CompanyRecord();
    row.setNameKey(HashKey.of(company.name()));
    row.setName(company.name());
    row.setSite(text(company.site()));
    row.setCareersUrl(text(company.careersUrl()));
    row.setIndustry(company.industry());
    row.setCompanySize(company.size());
    row.setLocation(company.location());
    row.setTier(Constants.name(company.tier()));
    row.setEnabled(company.enabled());
    row.setMetadata(OptionsCodec.write(company.metadata()));
    return row;
  }

  private static Company company(CompanyRecord row) {
    return new Company(
        row.getName(),
        uri(row.getSite()),
        uri(row.getCareersUrl()),
        row.getIndustry(),
        row.getCompanySize(),
        row.getLocation(),
        Constants.parse(CompanyTier.class, row.getTier()),
        row.getEnabled(),
        OptionsCodec.read(row.getMetadata()));
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }
}
