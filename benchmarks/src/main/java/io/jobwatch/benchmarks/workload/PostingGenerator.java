package io.jobwatch.benchmarks.workload;

import io.jobwatch.internal.text.SeniorityReader;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes postings that resemble real ones in length, words, places and punctuation. */
final class PostingGenerator {

  private static final int WORDS = 20_000;
  private static final int COMPANIES = 600;
  private static final int GERMAN_PERCENT = 2;
  private static final int JAPANESE_PERCENT = 1;

  private final SplittableRandom random;
  private final ZipfWords words;
  private final List<String> companies;
  private final int medianLength;

  PostingGenerator(long seed, int medianLength) {
    this.random = new SplittableRandom(seed);
    this.words = new ZipfWords(WORDS, random);
    this.medianLength = medianLength;
    this.companies = IntStream.range(0, COMPANIES).mapToObj(i -> company()).toList();
  }

  /** The employers with most postings, of all generators with this seed. */
  static List<String> companies(long seed, int count) {
    return new PostingGenerator(seed, 0).companies.subList(0, count);
  }

  /** The words of all generators with this seed. */
  static ZipfWords words(long seed) {
    return new PostingGenerator(seed, 0).words;
  }

  List<JobPosting> postings(int count) {
    return IntStream.range(0, count).mapToObj(this::posting).toList();
  }

  private JobPosting posting(int number) {
    String company = Draw.early(companies, random);
    String title = title();
    PostingContent content =
        PostingContent.builder(title, company)
            .companyTier(tier(company))
            .locations(places())
            .department(Draw.chance(95, random) ? Draw.early(Vocabulary.DEPARTMENTS, random) : null)
            .team(Draw.chance(60, random) ? Draw.one(Vocabulary.AREAS, random) : null)
            .employmentType(Draw.chance(93, random) ? EmploymentType.FULL_TIME : type())
            .workplace(workplace())
            .seniority(SeniorityReader.read(title).orElse(null))
            .descriptionText(description())
            .postedAt(Workload.NOW.minus(Duration.ofHours(random.nextInt(24 * 120))))
            .build();
    PostingKey key = new PostingKey(PluginId.of("ashby"), company, Integer.toString(number));
    return JobPosting.first(key, content, Workload.NOW);
  }

  private String title() {
    String level = Draw.one(Vocabulary.LEVELS, random);
    String title =
        (level + " " + Draw.early(Vocabulary.AREAS, random)).strip()
            + " "
            + Draw.early(Vocabulary.ROLES, random);
    return switch (random.nextInt(6)) {
      case 0 -> title + ", " + Draw.one(Vocabulary.AREAS, random);
      case 1 -> title + " (" + Draw.early(Vocabulary.SKILLS, random) + ")";
      case 2 -> title + " – " + Draw.early(Vocabulary.PLACES, random);
      default -> title;
    };
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    do {
      places.add(Draw.early(Vocabulary.PLACES, random));
    } while (Draw.chance(25, random));
    return places;
  }

  private String description() {
    int kind = random.nextInt(100);
    double spread = 0.62 + random.nextDouble() * random.nextDouble() * 2;
    int length = (int) (medianLength * spread);
    StringBuilder text = new StringBuilder(length + 200);
    while (text.length() < length) {
      sentence(text, kind);
    }
    return text.toString();
  }

  private void sentence(StringBuilder text, int kind) {
    List<String> sentences = Vocabulary.SENTENCES;
    if (kind < GERMAN_PERCENT) {
      sentences = Vocabulary.GERMAN;
    } else if (kind < GERMAN_PERCENT + JAPANESE_PERCENT) {
      sentences = Vocabulary.JAPANESE;
    } else if (Draw.chance(78, random)) {
      filler(text);
      return;
    }
    text.append(
        String.format(
            Draw.one(sentences, random),
            Draw.one(Vocabulary.VERBS, random),
            Draw.early(Vocabulary.SKILLS, random),
            Draw.early(Vocabulary.SKILLS, random)));
    text.append(Draw.chance(50, random) ? "\n" : " ");
  }

  private void filler(StringBuilder text) {
    int start = text.length();
    for (int left = 6 + random.nextInt(18); left > 0; left--) {
      text.append(words.word(random)).append(left == 1 ? ". " : " ");
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
  }

  private EmploymentType type() {
    return Draw.one(List.of(EmploymentType.values()), random);
  }

  private @Nullable Workplace workplace() {
    Workplace[] kinds = Workplace.values();
    int kind = random.nextInt(kinds.length + 1);
    return kind < kinds.length ? kinds[kind] : null;
  }

  private String company() {
    String name = words.word(random) + words.word(random);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** As a host might rank them: most not at all. */
  static @Nullable CompanyTier tier(String company) {
    int rank = Math.floorMod(company.hashCode(), 20);
    CompanyTier[] tiers = CompanyTier.values();
    return rank < tiers.length ? tiers[rank] : null;
  }
}
