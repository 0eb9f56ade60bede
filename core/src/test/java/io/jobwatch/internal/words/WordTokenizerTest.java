package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTokenizerTest {

  /** A text and its tokens, parted by blanks. */
  private static final String TABLE =
      """
      Java, Kotlin; (Scala). Go!           | java kotlin scala go
      Java/Kotlin|Scala                    | java kotlin scala
      C C++ C# F# Q# X++ A+                | c c++ c# f# q# x++ a+
      C, C++, C#.                          | c c++ c#
      C++17 C#12 C++/C#                    | c++ 17 c# 12 c++ c#
      C+++ C## Java++ Java# PIN#           | c c java java pin
      R+Python C+Assembler 5+ years        | r python c assembler 5 years
      C++开发                              | c++ 开 发
      .NET (.NET) .NET, .Net.              | .net .net .net .net
      ASP.NET VB.NET C#.NET .NET/C#        | asp .net vb .net c# .net .net c#
      .NETCore ...net dotnet net           | netcore net dotnet net
      .NET6 .NET8/C# ASP.NET10 .NET4.8     | .net 6 .net 8 c# asp .net 10 .net 4 8
      .NET6x .NET6Core a@acme.net6         | net6x net6core a acme net6
      a@acme.net jobs.net                  | a acme net jobs .net
      behance.net/you ASP.NET/C#           | behance .net you asp .net c#
      𐀀@acme.net                           | 𐀀 acme net
      https://acme.net/x www.acme.net .NET | https acme net x www acme net .net
      Node.js. Next.js,                    | node js next js
      end.Then Java.Kotlin                 | end then java kotlin
      U.S. U.S.A. e.g. D.C., C.S           | us usa eg dc cs
      e.g.Java C.Java in C. A good         | eg java c java in c a good
      Ph.D. (Ph.D), PhD, B.Sc./M.Sc.       | phd phd phd bsc msc
      M.Eng., Ph.D.-level Psy.D. D.Phil.   | meng phd level psyd dphil
      Ph. D. graph.d Ph.Da a.Sc B.Scala    | ph d graph d ph da a sc b scala
      4°C -20 °C, 4℃ 39°F 4° C             | 4 °c 20 °c 4 °c 39 °f 4 c
      90°Celsius °C++ 5°                   | 90 celsius °c 5
      Java 1.8, 3.5                        | java 1 8 3 5
      R&D AT&T P&L SG&A DE&I&B             | r&d at&t p&l sg&a de&i&b
      R & D, AT & T                        | r&d at t
      C&R R & C Python&R UI&UX             | c r r c python r ui ux
      C&C++ C++&R C#&R C & C#              | c c++ c++ r c# r c c#
      a@r & d.net a@r&d.net                | a r&d .net a r&d net
      Procter&Gamble                       | procter gamble
      CI/CD T-SQL PL/SQL TCP/IP            | ci cd t sql pl sql tcp ip
      full-stack full_stack full–stack     | full stack full stack full stack
      Bachelor's Bachelor’s don't          | bachelor bachelor don
      L'Oréal d'ingénieur c'est O'Reilly   | oreal ingenieur est reilly
      l'R&D d'R I'm I'd qu'il              | r&d r i i qu il
      R's C's we're rock'n'roll 'R' C++'s  | r c we re rock roll r c++
      go-to-market Go to Market            | go~ to market go~ to market
      go to the market, go. To market      | go to the market go to market
      Objective-C C-level Series C         | objective c~ c~ level series c~
      objective: C                         | objective c
      Go - live, Go -- live C - Suite      | go live go live c suite
      go  live, go\u00A0live R–squared      | go~ live go~ live r~ squared
      東京都 Java工程师                    | 東 京 都 java 工 程 师
      データ                               | デ ー タ
      น้ำ                                    | น\u0E49\u0E4D า
      서울에서                             | 서 울 에 서
      हिन्दी தமிழ்                             | हिन्दी தமிழ்
      \uD842\uDFB7野家                     | \uD842\uDFB7 野 家
      😀Java😀 ☕Kotlin                    | java kotlin
      + ++ # & . ' - /                     |
      """;

  @Test
  void cutsTextsIntoWords() {
    assertThat(TABLE.lines())
        .allSatisfy(
            row -> {
              int bar = row.lastIndexOf('|');
              String tokens = row.substring(bar + 1).strip();
              assertThat(WordTokenizer.tokenize(row.substring(0, bar)))
                  .isEqualTo(tokens.isEmpty() ? List.of() : List.of(tokens.split(" ", -1)));
            });
  }
}
