package io.jobwatch.internal.board;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwatch.internal.text.TextCleaner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of boards: bounded in depth, in the number of its tokens and in the length of names,
 * numbers and texts, exact in its decimals, and patient with malformed UTF-8, which is replaced so
 * that one broken letter does not cost a whole board.
 */
public final class BoardJson {

  /** The longest record of its own that a posting keeps, in UTF-16 code units. */
  static final int MAX_RAW = 64 * 1024;

  /** Names, values and brackets; the real board that has most has one for each 52 bytes. */
  private static final int MAX_TOKENS = 2 * 1024 * 1024;

  private static final int BYTES_OF_TOKEN = 32;

  /** The byte order mark, which Jackson skips in a stream of bytes only. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonMapper MAPPER = mapper(MAX_TOKENS);

  private BoardJson() {}

  /**
   * Reads a whole JSON text.
   *
   * @param bytes the text in UTF-8, with a byte order mark or without
   * @param maxBytes how long it might have been; a text may have one token for each 32 of these
   *     bytes, and two million at least, since an object of two bytes needs a hundred in memory
   * @return its root; a missing node for a blank text
   * @throws IOException if it is not JSON, is cut off or breaks a bound; the message says where
   */
  static JsonNode parse(byte[] bytes, int maxBytes) throws IOException {
    int tokens = maxBytes / BYTES_OF_TOKEN;
    JsonMapper mapper = tokens > MAX_TOKENS ? mapper(tokens) : MAPPER;
    int start = Arrays.mismatch(bytes, MARK) == MARK.length ? MARK.length : 0;
    return mapper.readTree(
        new InputStreamReader(
            new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8));
  }

  private static JsonMapper mapper(int maxTokens) {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxNumberLength(1_000)
            .maxNameLength(10_000)
            .maxStringLength(20_000_000)
            .maxTokenCount(maxTokens)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /**
   * A posting's own record to keep, without the texts that are kept elsewhere.
   *
   * @param node the posting as the board gave it
   * @param leftOut the keys to leave out
   * @return compact JSON, or {@code null} if it is longer than 64 KiB
   */
  public static @Nullable String raw(JsonNode node, Collection<String> leftOut) {
    JsonNode kept = node;
    if (node instanceof ObjectNode object) {
      kept = object.objectNode().setAll(object);
      ((ObjectNode) kept).remove(leftOut);
    }
    String text = TextCleaner.wellFormed(kept.toString());
    return text.length() > MAX_RAW ? null : text;
  }
}
