/**
 * Matching: which alerts a posting passes, and why. Start at {@link io.jobwatch.match.AlertIndex}
 * for many alerts and at {@link io.jobwatch.match.CriteriaExplainer} for one.
 *
 * <p>Texts are compared by whole words and phrases, blind to case and accents:
 *
 * <table>
 * <caption>What is found where</caption>
 * <tr><th>value<th>is found in<th>is not found in
 * <tr><td>{@code Java}<td>{@code Java.}, {@code (Java)}, {@code Java/Kotlin}<td>{@code JavaScript}
 * <tr><td>{@code C}<td>{@code C,}, {@code C/C++}<td>{@code C++}, {@code C#}, {@code Objective-C}
 * <tr><td>{@code C++}<td>{@code C++,}, {@code C++17}<td>{@code C}
 * <tr><td>{@code R}<td>{@code R,}<td>{@code R&D}
 * <tr><td>{@code .NET}<td>{@code .NET.}, {@code ASP.NET}<td>{@code net}
 * <tr><td>{@code Node.js}<td>{@code Node.js.}, {@code Node JS}<td>{@code NodeJS}
 * <tr><td>{@code go}<td>{@code Go,}, {@code Go-Entwickler}<td>{@code go-to-market}
 * <tr><td>{@code full stack}<td>{@code Full-Stack}<td>{@code Fullstack}
 * <tr><td>{@code developer}<td>{@code Developer}<td>{@code developers}
 * <tr><td>{@code York}<td>{@code New York}<td>{@code Yorkshire}
 * </table>
 *
 * <p>In Chinese, Japanese, Korean, Thai and other scripts that do not part words by blanks, a value
 * is found at any place of the run of characters. A value without any letter or digit is never
 * found. {@link io.jobwatch.model.TextMode#SUBSTRING} applies to the keywords only and looks for
 * any part of the text, blind to case and accents too. Companies are compared by their whole name.
 *
 * <p>What a posting that leaves something open does to a clause is in {@link
 * io.jobwatch.match.UnknownValue}.
 */
@NullMarked
package io.jobwatch.match;

import org.jspecify.annotations.NullMarked;
