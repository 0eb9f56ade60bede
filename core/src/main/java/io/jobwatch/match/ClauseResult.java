package io.jobwatch.match;

/**
 * What one clause says of a posting.
 *
 * @param clause the clause
 * @param passed whether the posting passes it
 * @param reason why, in a sentence that a person can read; it may quote the posting and is plain
 *     text, to be escaped wherever it is shown
 */
public record ClauseResult(Clause clause, boolean passed, String reason) {}
