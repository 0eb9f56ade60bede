package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EntryBagTest {

  /** Knows where each number is. */
  private static final class Bag extends EntryBag {

    final Map<Integer, Integer> positions = new HashMap<>();
    int told;

    @Override
    void placed(int item, int position) {
      told++;
      positions.put(item, position);
    }

    void check() {
      int[] items = items();
      positions.forEach((item, position) -> assertThat(items[position]).isEqualTo(item));
      assertThat(Arrays.stream(items).filter(item -> item < EntryBag.GAP).boxed())
          .containsExactlyInAnyOrderElementsOf(positions.keySet());
      assertThat(live()).isEqualTo(positions.size());
    }
  }

  @Property
  void holdsWhatWasAddedAndNotRemoved(
      @ForAll @Size(max = 200) List<@IntRange(max = 30) Integer> changes) {
    Bag bag = new Bag();
    for (int item : changes) {
      Integer position = bag.positions.remove(item);
      if (position == null) {
        bag.add(item);
      } else {
        bag.remove(position);
      }
      bag.check();
    }
  }

  @Example
  void growsAndShrinksWithWhatItHolds() {
    Bag bag = new Bag();
    for (int item = 0; item < 300; item++) {
      bag.add(item);
      bag.check();
      assertThat(bag.items().length).isLessThanOrEqualTo(2 * bag.live());
    }
    for (int item = 0; item < 300; item++) {
      bag.remove(bag.positions.remove(item));
      bag.check();
      assertThat(bag.items().length).isLessThan(4 * (bag.live() + 1));
    }
  }

  @Example
  void fillsAllGapsBeforeItGrows() {
    Bag bag = new Bag();
    for (int item = 0; item < 300; item++) {
      bag.add(item);
    }
    int room = bag.items().length;
    for (int item = 0; item < 300; item += 3) {
      bag.remove(bag.positions.remove(item));
    }
    for (int item = 300; item < 400; item++) {
      bag.add(item);
      bag.check();
    }
    assertThat(bag.items()).hasSize(room);
  }

  /** To tell many entries takes long, and the one that is added must not. */
  @Example
  void tellsNobodyElseWhereItIsWhenOneIsAdded() {
    Bag bag = new Bag();
    for (int item = 0; item < 300; item++) {
      bag.add(item);
      if (item % 3 == 2) {
        bag.remove(bag.positions.remove(item - 1));
      }
    }
    assertThat(bag.told).isEqualTo(300);
  }

  @Example
  void takesNoMoreRoomForNumbersThatReplaceOthers() {
    Bag bag = new Bag();
    for (int item = 0; item < 300; item++) {
      bag.add(item);
      if (item >= 10) {
        bag.remove(bag.positions.remove(item - 10));
      }
      bag.check();
    }
    assertThat(bag.items().length).isLessThan(50);
  }
}
