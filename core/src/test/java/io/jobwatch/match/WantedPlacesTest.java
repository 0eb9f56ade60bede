package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.signature.Signer;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wanted place finds what lies in it, for alerts, sources and profiles alike. */
class WantedPlacesTest {

  /** What is wanted => places that are found. */
  private static final String FOUND =
      """
      London, UK => London | London, England | London, United Kingdom | London (Hybrid) | London, UK
      London, England => London, UK | London
      Munich, Germany => Munich | München | Munich, DE | München, Deutschland | Munich, Bavaria, Germany
      Muenchen => Munich, Germany
      Paris, France => Paris | Paris, FR
      Amsterdam, Netherlands => Amsterdam | Amsterdam, NL
      Barcelona, Spain => Barcelona | Barcelona, Catalonia
      Toronto, Canada => Toronto, ON | Toronto
      New York, USA => New York, NY | NYC
      San Francisco, USA => San Francisco, CA | SF | Berlin; San Francisco
      Berlin, DE => Berlin, Germany | Berlin
      Portland, USA => Portland, OR | Portland, ME | Portland
      Portland, OR => Portland, Oregon
      London, ON => London, Ontario, Canada
      Paris, TX => Paris, Texas
      Smallville, Germany => Smallville, Bavaria, Germany
      Tbilisi, Georgia => Tbilisi
      New York State => Utica, NY
      Washington State => Seattle, WA
      DACH => Berlin, Germany | Vienna, Austria | Zürich | Remote (DACH)
      EU => Berlin, Germany | Paris | Remote - European Union | Remote (DACH)
      Europe => Paris | London | Remote (EU) | Remote (Nordics) | Zürich
      EMEA => Tel Aviv | Remote - Europe | Cape Town
      North America => Toronto | Remote - US
      OR => Portland, OR | Portland, Oregon | Oregon (Remote) | OR
      DE => Berlin, DE | Dover, DE | de | Berlin, Germany | Munich | Wilmington, Delaware | Remote - Germany
      CA => San Francisco | Los Angeles, California | Smallville, CA | Remote - Canada | Montréal | Toronto, ON
      IN => Bengaluru, India | Indianapolis, Indiana | Carmel, IN
      NL => Amsterdam | St. John's, Newfoundland | Utrecht, NL
      CO => Bogotá | Denver, Colorado
      US => Remote - US | Boston | Remote - U.S. | Remote us
      U.S. => Remote - US | Boston
      uk => London | London, UK
      FR => Paris | Lyon, France
      Ås => Ås, Norway
      Mexico => Mexico City, Mexico | Mexico City | Monterrey | Remote - Mexico | New Mexico or Mexico
      New Mexico => Albuquerque, New Mexico | Santa Fe, NM | New Mexico
      Ireland => Dublin, Ireland | Dublin | Northern Ireland, Ireland | Remote (UK and Ireland)
      Northern Ireland => Belfast, Northern Ireland
      Wales => Cardiff, Wales | Wales, UK
      England => London, England | London
      Jersey => St Helier, Jersey | Jersey City or Jersey
      Guinea => Conakry, Guinea
      Washington => Washington, DC | Washington State
      New York => New York City | Upstate New York | Upstate New York, USA
      California => Northern California | SF Bay Area, Southern California
      Africa => South Africa | Middle East and North Africa
      Asia => South East Asia | Remote (Asia Pacific) | Dubai | Middle East | Tbilisi
      Americas => Puerto Rico | Bermuda
      Caribbean => San Juan, Puerto Rico | Cayman Islands | Aruba
      LATAM => Puerto Rico
      North America => Bermuda
      Nordics => Faroe Islands
      Central Europe => Vienna | Warsaw | Prague | Remote (DACH) | Remote - Central Europe
      America => Remote - North America | United States of America
      Europe => Western Europe | Europe, Middle East and Africa | Jersey | Isle of Man | Guernsey
      USA => Boston, New England
      Caribbean => Caribbean Netherlands
      Georgia => Atlanta, Georgia | Tbilisi, Georgia
      Lebanon => Lebanon, NH
      """;

  /** What is wanted => places that are not found. */
  private static final String MISSED =
      """
      London, UK => London, ON | London, Ontario | Manchester, UK | United Kingdom
      London, ON => London, UK | London | Toronto, ON
      Portland, OR => Portland, ME | Portland
      Portland, ME => Portland, OR | Portland
      Paris, TX => Paris | Paris, France | Dallas, TX
      Paris, France => Paris, TX | Lyon, France
      Munich, Germany => Berlin, Germany | Germany | Munich, ND
      Washington => Remote - US | Boston
      Bay Area => Los Angeles, CA | California
      Remote US => Boston
      US West Coast => Boston
      Berlin, Kreuzberg => Berlin
      Cuba, New York => Utica, NY
      Central London => London
      Smallville, Europe => Berlin
      non-US => Boston
      Germany => Remote (Europe)
      DACH => Remote (Europe) | Paris
      EU => London | Zürich | Remote (Europe)
      OR => Berlin or Munich | Portland, ME
      IN => Remote in Europe | Office in Berlin | Gary, Illinois
      DE => Rio de Janeiro | Wilmington de Something | Vienna, Austria | Remote (Europe) | Newark, NJ | Remote - US
      CA => Seattle, WA | Remote - US | Portland, OR
      NL => Brussels, Belgium | Vancouver
      IT => Is it remote?
      UK => Dublin
      Mexico => Albuquerque, New Mexico | New Mexico, USA | Santa Fe, NM | NEW MEXICO | Remote/New  Mexico
      Ireland => Belfast, Northern Ireland | Belfast
      Wales => Sydney, New South Wales
      Jersey => Newark, New Jersey | Jersey City, New Jersey
      Guinea => Port Moresby, Papua New Guinea | Bissau, Guinea-Bissau | Malabo, Equatorial Guinea
      England => Boston, New England
      Virginia => Charleston, West Virginia
      California => Tijuana, Baja California
      Saxony => Hannover, Lower Saxony | Magdeburg, Saxony-Anhalt
      America => Remote (Latin America) | South America
      Korea => Pyongyang, North Korea
      Central Europe => Paris | Kyiv | Remote (Europe) | Remote - Eastern Europe
      Europe => Jersey City | Dubai
      Middle East => Remote (Asia)
      United Kingdom => Jersey
      """;

  static Stream<String[]> found() {
    return pairs(FOUND);
  }

  static Stream<String[]> missed() {
    return pairs(MISSED);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @MethodSource("found")
  void findsWhatLiesInIt(String wanted, String location) {
    assertFinds(wanted, location, true);
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @MethodSource("missed")
  void findsNothingElse(String wanted, String location) {
    assertFinds(wanted, location, false);
  }

  @Test
  void saysWhetherAPlaceIsNamedOrLiesInIt() {
    assertThat(reason("London, UK", "Leeds", "London (Hybrid)"))
        .isEqualTo("The location 'London (Hybrid)' is in 'London, UK'.");
    assertThat(reason("DACH", "Berlin, Germany"))
        .isEqualTo("The location 'Berlin, Germany' is in 'DACH'.");
    assertThat(reason("DACH", "Remote (DACH)"))
        .isEqualTo("The location 'Remote (DACH)' names 'DACH'.");
    assertThat(reason("UK", "London")).isEqualTo("The location 'London' names 'UK'.");
    assertThat(reason("FR", "Paris")).isEqualTo("The location 'Paris' is in 'FR'.");
  }

  @Test
  void deniesOfAPlaceThatSpellsTheWordsOnlyThatItIsThere() {
    assertThat(reason("OR", "Berlin or Munich"))
        .isEqualTo("None of the locations 'Berlin or Munich' is in 'OR'.");
    assertThat(reason("Mexico", "New Mexico (Remote)", "Boston"))
        .isEqualTo("None of the locations 'New Mexico (Remote)', 'Boston' is in 'Mexico'.");
  }

  @Test
  void showsTwoLettersWhereTheyStandForAPlace() {
    JobPosting posting = at("Cidade de Deus or Portland, OR");
    List<Hit> hits = explain("or", posting).hits();

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0)).isEqualTo(new Hit("or", Part.LOCATION, 0, 28, 30));
    assertThat(hits.get(0).in(posting.content())).isEqualTo("OR");
  }

  @Test
  void showsANameOnlyWhereItIsNoPartOfALongerOne() {
    JobPosting posting = at("Santa Fe, New Mexico; Tijuana, Mexico");

    assertThat(explain("mexico", posting).hits())
        .containsExactly(new Hit("mexico", Part.LOCATION, 0, 31, 37));
    assertThat(explain("New Mexico", posting).hits())
        .containsExactly(new Hit("New Mexico", Part.LOCATION, 0, 10, 20));
    assertThat(explain("Mexico", at("Albuquerque, New Mexico")).hits()).isEmpty();
    assertThat(reason("Mexico", "Albuquerque, New Mexico", "Mexico City"))
        .isEqualTo("The location 'Mexico City' names 'Mexico'.");
  }

  private static void assertFinds(String wanted, String location, boolean found) {
    JobPosting posting = at(location);
    Criteria criteria = Criteria.builder().locations(wanted).build();
    Profile profile = Profile.builder("ada").locations(wanted).build();
    Alert alert = Alert.named("a").forSubscriber("ada").criteria(criteria);
    PreparedPosting prepared = PreparedPosting.of(posting);

    assertThat(Examples.explain(criteria, posting, Postings.NOW).passed()).isEqualTo(found);
    assertThat(AlertIndex.of(List.of(alert)).match(posting, Postings.NOW)).hasSize(found ? 1 : 0);
    assertThat(SignatureScreen.of(criteria).mayPass(Signer.sign(posting), Postings.NOW) || !found)
        .isTrue();
    assertThat(
            LocationFilter.of(Source.of("test", "acme").locations(wanted)).takes(posting.content()))
        .isEqualTo(found);
    assertThat(PlaceFit.of(PreparedProfile.of(profile).places(), false, prepared))
        .isEqualTo(
            found
                ? Fit.full("it is in '" + location + "' as wanted")
                : Fit.none("the place is not wanted"));
  }

  private static String reason(String wanted, String... locations) {
    return explain(wanted, at(locations)).reason();
  }

  private static ClauseResult explain(String wanted, JobPosting posting) {
    Criteria criteria = Criteria.builder().locations(wanted).build();
    return Examples.explain(criteria, posting, Postings.NOW).clauses().get(0);
  }

  private static JobPosting at(String... locations) {
    return Postings.with(content -> content.locations(List.of(locations)));
  }

  private static Stream<String[]> pairs(String table) {
    return table
        .lines()
        .map(row -> row.split(" => "))
        .flatMap(
            row -> Stream.of(row[1].split(" \\| ")).map(place -> new String[] {row[0], place}));
  }
}
