package io.jobwatch.internal.query;

/** A part of a text that is looked for. */
final class Part extends TermNode {

  final char[] text;

  Part(char[] text) {
    this.text = text;
  }
}
