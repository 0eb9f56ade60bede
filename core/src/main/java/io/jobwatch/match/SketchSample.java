package io.jobwatch.match;

import io.jobwatch.spi.storage.PostingSketch;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Draws some of any number of sketches, the same ones each time: those with the smallest
 * identifiers, which are hashes and so have nothing to do with what is in the postings.
 */
final class SketchSample {

  private final int size;
  private final PriorityQueue<PostingSketch> drawn =
      new PriorityQueue<>(Comparator.comparing(PostingSketch::uid).reversed());

  SketchSample(int size) {
    this.size = size;
  }

  void offer(PostingSketch sketch) {
    drawn.add(sketch);
    if (drawn.size() > size) {
      drawn.poll();
    }
  }

  Collection<PostingSketch> drawn() {
    return drawn;
  }
}
