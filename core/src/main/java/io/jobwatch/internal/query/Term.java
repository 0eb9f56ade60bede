package io.jobwatch.internal.query;

import java.util.List;

/** Something that a document has or has not. */
public sealed interface Term {

  /**
   * Tokens that follow each other in one text of a field. Without tokens it is nowhere.
   *
   * @param field the field, from 0 to 4
   * @param tokens the tokens
   */
  record Words(int field, List<String> tokens) implements Term {

    /** Copies the tokens. */
    public Words {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * Any part of one text of a field. An empty one is nowhere.
   *
   * @param field the field, from 0 to 4
   * @param folded the part, folded
   */
  record Part(int field, String folded) implements Term {}

  /**
   * A value that documents are given as it is.
   *
   * @param kind what it is a value of
   * @param value the value
   */
  record Fact(String kind, String value) implements Term {}

  /**
   * Something that a document is asked for where queries are about it, since it takes long to tell.
   * A document without some words does not have it and is not asked. Without words it is nowhere.
   *
   * @param value what it is asked for
   * @param words the words
   */
  record Asked(String value, Words words) implements Term {}

  /**
   * One of several terms, as a term of its own: what is filed under it is led to once, though most
   * documents that have one of them have another too. Without a term that can be somewhere it is
   * nowhere.
   *
   * @param terms the terms
   */
  record OneOf(List<Term> terms) implements Term {

    /** Copies the terms. */
    public OneOf {
      terms = List.copyOf(terms);
    }
  }
}
