package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * As many postings as are asked for, in mixed order. Where there are too few, further rounds repeat
 * them: the paragraphs in another order, and with the places of another posting.
 */
final class Repeated {

  private static final long SEED = 7;

  private Repeated() {}

  static List<JobPosting> to(int count, List<JobPosting> postings) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<JobPosting> many = new ArrayList<>(postings);
    Collections.shuffle(many, new Random(SEED));
    for (int i = 0; many.size() < count; i++) {
      many.add(again(many.get(i), Draw.one(postings, random), many.size(), random));
    }
    return many.subList(0, count);
  }

  private static JobPosting again(
      JobPosting posting, JobPosting other, int number, SplittableRandom random) {
    List<String> paragraphs =
        new ArrayList<>(List.of(posting.content().descriptionText().split("\n", -1)));
    Collections.rotate(paragraphs, random.nextInt(paragraphs.size()));
    PostingContent content =
        posting.content().toBuilder()
            .locations(other.content().locations())
            .workplace(other.content().workplace())
            .descriptionText(String.join("\n", paragraphs))
            .build();
    PostingKey key = posting.key();
    return JobPosting.first(
        new PostingKey(key.scraper(), key.board(), key.externalId() + "-" + number),
        content,
        Workload.NOW);
  }
}
