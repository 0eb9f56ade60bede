package io.jobwatch.benchmarks.engine;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of postings. Their texts are already folded and cut by Jobwatch's rules, so that
 * both engines see the same words and Lucene is spared that work.
 */
final class LuceneDocuments {

  private static final FieldType WORDS = words();

  private LuceneDocuments() {}

  static Document of(JobPosting posting) {
    PostingContent content = posting.content();
    Document document = new Document();
    text(document, LuceneFields.TITLE, Stream.of(content.title()));
    text(document, LuceneFields.TEXT, Stream.of(content.title()));
    text(document, LuceneFields.TEXT, content.skills().stream());
    text(document, LuceneFields.TEXT, Stream.of(content.descriptionText()));
    text(document, LuceneFields.LOCATION, SearchedPlaces.of(content.locations()));
    SearchedPlaces.keys(content.locations())
        .forEach(key -> value(document, LuceneFields.PLACE, key));
    text(
        document,
        LuceneFields.DEPARTMENT,
        Stream.of(content.department(), content.team()).filter(Objects::nonNull));
    value(document, LuceneFields.COMPANY, WordFolding.fold(content.company()).strip());
    value(
        document,
        LuceneFields.EMPLOYMENT_TYPE,
        Objects.requireNonNullElse(content.employmentType(), LuceneFields.UNKNOWN));
    value(document, LuceneFields.WORKPLACE, content.workplace());
    value(document, LuceneFields.SENIORITY, content.seniority());
    value(document, LuceneFields.TIER, content.companyTier());
    if (content.postedAt() != null) {
      document.add(new LongPoint(LuceneFields.POSTED, content.postedAt().toEpochMilli()));
    }
    return document;
  }

  private static void text(Document document, String field, Stream<String> texts) {
    texts
        .map(text -> String.join(" ", WordTokenizer.tokenize(text)))
        .forEach(text -> document.add(new Field(field, text, WORDS)));
  }

  private static void value(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.add(new StringField(field, value.toString(), Store.NO));
    }
  }

  /** Nothing is scored, so lengths need not be kept. */
  private static FieldType words() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
