package io.jobwatch.internal.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree of parts of texts, where a part ends or several go on differently. It is not
 * changed but replaced where the node before it has it, by one that begins with the same character.
 * So readers need no lock: a node that was replaced still leads to all parts that were there before
 * and stay.
 */
final class PartNode {

  private static final PartNode[] NONE = {};

  /** The characters from the node before it up to here; only at the root there may be none. */
  final char[] label;

  /** The part that ends here. */
  final @Nullable Part part;

  /** The nodes that go on, by the first characters of their labels, all different. */
  final PartNode[] next;

  private PartNode(char[] label, @Nullable Part part, PartNode[] next) {
    this.label = label;
    this.part = part;
    this.next = next;
  }

  /** The end of a part, from a place in it on. */
  static PartNode end(Part part, int from) {
    return new PartNode(Arrays.copyOfRange(part.text, from, part.text.length), part, NONE);
  }

  /** How many characters of the label stand in a text at a place. */
  int shared(char[] text, int from) {
    int different = Arrays.mismatch(label, 0, label.length, text, from, text.length);
    return different < 0 ? label.length : different;
  }

  /** The node that ends within the label and goes on with the rest of it. */
  PartNode split(int at) {
    PartNode rest = new PartNode(Arrays.copyOfRange(label, at, label.length), part, next);
    return new PartNode(Arrays.copyOf(label, at), null, new PartNode[] {rest});
  }

  /** Where among the next nodes that with a first character is; less than zero if it is not. */
  int indexOf(char first) {
    int low = 0;
    int high = next.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      char there = next[middle].label[0];
      if (there == first) {
        return middle;
      }
      low = there < first ? middle + 1 : low;
      high = there < first ? high : middle - 1;
    }
    return -1 - low;
  }

  PartNode with(Part ending) {
    return new PartNode(label, ending, next);
  }

  /** Goes on with one more node too, whose place is given as not being there. */
  PartNode with(PartNode more, int missing) {
    int at = -1 - missing;
    PartNode[] all = new PartNode[next.length + 1];
    System.arraycopy(next, 0, all, 0, at);
    all[at] = more;
    System.arraycopy(next, at, all, at + 1, next.length - at);
    return new PartNode(label, part, all);
  }

  /** Without the part that ends here; null if no other is left. */
  @Nullable PartNode withoutPart() {
    return joined(null, next);
  }

  /** Without one of the next nodes; null if no part is left. */
  @Nullable PartNode without(int at) {
    PartNode[] fewer = Arrays.copyOf(next, next.length - 1);
    System.arraycopy(next, at + 1, fewer, at, fewer.length - at);
    return joined(part, fewer);
  }

  private @Nullable PartNode joined(@Nullable Part ending, PartNode[] left) {
    if (ending != null || left.length > 1) {
      return new PartNode(label, ending, left);
    }
    if (left.length == 0) {
      return null;
    }
    PartNode only = left[0];
    char[] both = Arrays.copyOf(label, label.length + only.label.length);
    System.arraycopy(only.label, 0, both, label.length, only.label.length);
    return new PartNode(both, only.part, only.next);
  }

  /** Marks the parts that stand in a text, of which the root's label may begin at a place. */
  void mark(char[] chars, int size, int from, int fields, Matching matching) {
    PartNode node = this;
    int at = from;
    while (true) {
      int end = at + node.label.length;
      if (end > size || !Arrays.equals(chars, at, end, node.label, 0, node.label.length)) {
        return;
      }
      if (node.part != null) {
        node.part.mark(fields, matching);
      }
      int found = end < size ? node.indexOf(chars[end]) : -1;
      if (found < 0) {
        return;
      }
      node = node.next[found];
      at = end;
    }
  }
}
