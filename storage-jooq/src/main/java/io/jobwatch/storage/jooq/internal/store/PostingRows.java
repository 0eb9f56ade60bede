package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.POSTING;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.storage.jooq.internal.codec.DetailsCodec;
import io.jobwatch.storage.jooq.internal.codec.DetailsCodec.Details;
import io.jobwatch.storage.jooq.internal.generated.tables.records.PostingRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;

/** Rows of postings. */
final class PostingRows {

  /** All columns but those that matching does not read, which are most of a row. */
  static final List<Field<?>> FOR_MATCHING =
      without(Set.of(POSTING.DESCRIPTION_HTML, POSTING.RAW_RECORD));

  /** All columns but those of long texts. */
  static final List<Field<?>> WITHOUT_DESCRIPTION =
      without(Set.of(POSTING.DESCRIPTION_HTML, POSTING.DESCRIPTION_TEXT, POSTING.RAW_RECORD));

  private PostingRows() {}

  private static List<Field<?>> without(Set<Field<?>> left) {
    return Stream.<Field<?>>of(POSTING.fields()).filter(field -> !left.contains(field)).toList();
  }

  static String boardKey(PluginId scraper, String board) {
    return HashKey.of(scraper + ":" + board);
  }

  static PostingRecord row(JobPosting posting) {
    PostingKey key = posting.key();
    PostingContent content = posting.content();
    PostingRecord row = new PostingRecord();
    row.setUid(posting.uid());
    row.setBoardKey(boardKey(key.scraper(), key.board()));
    row.setScraper(key.scraper().value());
    row.setBoard(key.board());
    row.setExternalId(key.externalId());
    row.setTitle(content.title());
    row.setCompany(content.company());
    row.setDescriptionHtml(content.descriptionHtml());
    row.setDescriptionText(content.descriptionText());
    row.setDetails(DetailsCodec.write(new Details(content, posting.offer(), posting.appearedAt())));
    row.setRawRecord(content.raw());
    row.setContentHash(content.hash());
    row.setStatus(posting.status().name());
    row.setFirstSeen(Micros.of(posting.firstSeen()));
    row.setLastSeen(Micros.of(posting.lastSeen()));
    row.setUpdatedAt(Micros.of(posting.updatedAt()));
    row.setClosedAt(Micros.ofNullable(posting.closedAt()));
    row.setMisses(posting.misses());
    return row;
  }

  static JobPosting posting(PostingRecord row) {
    Details details =
        DetailsCodec.read(
            row.getDetails(),
            PostingContent.builder(row.getTitle(), row.getCompany())
                .descriptionHtml(Objects.requireNonNullElse(row.getDescriptionHtml(), ""))
                .descriptionText(Objects.requireNonNullElse(row.getDescriptionText(), ""))
                .raw(row.getRawRecord()));
    return new JobPosting(
        new PostingKey(PluginId.of(row.getScraper()), row.getBoard(), row.getExternalId()),
        details.content(),
        PostingStatus.valueOf(row.getStatus()),
        Micros.instant(row.getFirstSeen()),
        Micros.instant(row.getLastSeen()),
        Micros.instant(row.getUpdatedAt()),
        Micros.instantOrNull(row.getClosedAt()),
        row.getMisses(),
        details.offer(),
        details.appearedAt());
  }
}
