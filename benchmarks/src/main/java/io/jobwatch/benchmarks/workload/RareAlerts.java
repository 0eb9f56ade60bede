package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.Seniority;
import java.util.SplittableRandom;

/**
 * Alerts of which more do not match more: a fixed number of usual ones, and beyond it only alerts
 * that each want two words of their own beside each other. The words are those that postings are
 * made of, so they have to be looked for; beside each other they hardly ever are.
 */
final class RareAlerts implements AlertMaker {

  private static final int USUAL = 10_000;

  private final AlertMaker usual;
  private final ZipfWords words;

  RareAlerts(AlertMaker usual, ZipfWords words) {
    this.usual = usual;
    this.words = words;
  }

  @Override
  public Criteria criteria(int number, SplittableRandom random) {
    return number < USUAL ? usual.criteria(number, random) : criteria(random);
  }

  @Override
  public Criteria criteria(SplittableRandom random) {
    CriteriaBuilder criteria =
        Criteria.builder().keywords(words.any(random) + " " + words.any(random));
    if (Draw.chance(50, random)) {
      criteria.locations(Draw.own(Draw.early(Vocabulary.PLACES, random)));
    }
    if (Draw.chance(20, random)) {
      criteria.seniorities(Seniority.SENIOR, Seniority.LEAD);
    }
    return criteria.build();
  }
}
