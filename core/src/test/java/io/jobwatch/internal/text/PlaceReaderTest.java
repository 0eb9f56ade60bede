package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceReaderTest {

  /** Text => places as city, region, country or area, joined by +; then the workplace. */
  private static final String ROWS =
      """
      Portland, OR => Portland US-OR US
      Portland, Oregon => Portland US-OR US
      Portland, ME => Portland US-ME US
      Portland => Portland US
      Eugene, OR or Remote => Eugene US-OR US ; REMOTE
      Eugene, OR OR Reno, NV => Eugene US-OR US + Reno US-NV US
      Tacoma, WA => Tacoma US-WA US
      Hillsboro, Oregon, United States => Hillsboro US-OR US
      Smallville, KS => Smallville US-KS US
      Smallville, Kansas => Smallville US-KS US
      Fort Worth TX => Fort Worth US-TX US
      USA - Plano TX => Plano US-TX US
      US, CA, Fremont => Fremont US-CA US
      USA NV Reno => Reno US-NV US
      Oakland (CA), Boulder (CO), Newark (NJ) => Oakland US-CA US + Boulder US-CO US + Newark US-NJ US
      Oakland, CA - US => Oakland US-CA US
      Oakland, CA • Brooklyn, NY => Oakland US-CA US + Brooklyn US-NY US
      Oakland, CA | Brooklyn, NY => Oakland US-CA US + Brooklyn US-NY US
      Oakland, CA & Brooklyn, NY => Oakland US-CA US + Brooklyn US-NY US
      Oakland, Reno, Boston => Oakland US-CA US + Reno US-NV US + Boston US-MA US
      San Diego, Boston, or Denver (Hybrid) => San Diego US-CA US + Boston US-MA US + Denver US-CO US ; HYBRID
      NYC => New York US-NY US
      New York => New York US-NY US
      New York, New York => New York US-NY US
      New York City, NY (onsite) => New York US-NY US ; ON_SITE
      Utica, New York => Utica US-NY US
      Utica, NY => Utica US-NY US
      SF / NYC => San Francisco US-CA US + New York US-NY US
      SF, NY => San Francisco US-CA US + New York US-NY US
      US-SF; US-NYC; US-Remote => San Francisco US-CA US + New York US-NY US + US ; REMOTE
      Washington => US
      Washington, D.C. => Washington US-DC US
      Washington State => US-WA US
      Bay Area => US-CA US
      Tampa Office => Tampa US-FL US
      Tampa HQ (Florida) => Tampa US-FL US
      Hybrid in Tampa => Tampa US-FL US ; HYBRID
      Salt Lake City Office (or Remote) => Salt Lake City US-UT US ; REMOTE
      Texas, Nevada => US-TX US + US-NV US
      Remote - Ohio => US-OH US ; REMOTE
      Ohio (Remote) => US-OH US ; REMOTE
      Remote => ; REMOTE
      Remote - US => US ; REMOTE
      US-Remote => US ; REMOTE
      Remote (U.S.) => US ; REMOTE
      Remote in the US => US ; REMOTE
      Remote, United States of America => US ; REMOTE
      Remote (US or Canada) => US + CA ; REMOTE
      US + Canada => US + CA
      Remote (US/Canada) => US + CA ; REMOTE
      Remote US Canada => US + CA ; REMOTE
      Remote (non-US) => ; REMOTE
      Anywhere outside the US =>
      West Coast US => US
      USA East Coast => US
      Jordan Valley =>
      Ottawa, ON => Ottawa CA-ON CA
      Ontario, Canada => CA-ON CA
      CA-Calgary => Calgary CA-AB CA
      Calgary, CA => Calgary CA-AB CA
      Montréal, Québec => Montreal CA-QC CA
      Tijuana, BC => Tijuana MX-BCN MX
      Kamloops, BC => Kamloops CA-BC CA
      London, ON => London CA-ON CA
      London => London GB-ENG GB
      London, England => London GB-ENG GB
      Greater London => London GB-ENG GB
      London, UK; Remote (EMEA) => London GB-ENG GB + EMEA ; REMOTE
      London/Dublin => London GB-ENG GB + Dublin IE
      Belfast => Belfast GB-NIR GB
      United Kingdom or Ireland => GB + IE
      Dublin => Dublin IE
      Dublin - IE => Dublin IE
      Dublin, OH => Dublin US-OH US
      Dublin, CA => Dublin US-CA US
      Naas, IE => Naas IE
      Berlin => Berlin DE-BE DE
      Berlin, DE => Berlin DE-BE DE
      Berlin / Hybrid => Berlin DE-BE DE ; HYBRID
      Berlin (Remote: No) => Berlin DE-BE DE
      Remote: No, Berlin => Berlin DE-BE DE
      Partially Remote, Berlin => Berlin DE-BE DE ; HYBRID
      Berlin, Germany (Germany remote) => Berlin DE-BE DE ; REMOTE
      Munich, Bavaria, Germany => Munich DE-BY DE
      München => Munich DE-BY DE
      Muenchen, Deutschland => Munich DE-BY DE
      Köln oder Düsseldorf => Cologne DE-NW DE + Düsseldorf DE-NW DE
      Frankfurt am Main => Frankfurt DE-HE DE
      Dover, DE, USA => Dover US-DE US
      Zürich => Zurich CH-ZH CH
      Wien, Österreich => Vienna AT-9 AT
      DACH => DACH
      Remote - EMEA => EMEA ; REMOTE
      LatAm => LATAM
      Middle East & North Africa => MENA
      Remote (EU/UK) => European Union + GB ; REMOTE
      APAC or Europe => APAC + Europe
      France, Belgium, Spain => FR + BE + ES
      Anywhere in Belgium, France => BE + FR
      Paris => Paris FR-IDF FR
      Paris, France; Lyon, France => Paris FR-IDF FR + Lyon FR-ARA FR
      Paris, Texas => Paris US-TX US
      Paris | Onsite => Paris FR-IDF FR ; ON_SITE
      Lisboa => Lisbon PT
      Warszawa, , Polska => Warsaw PL-MZ PL
      Kraków, Poland => Krakow PL-MA PL
      Cluj => Cluj-Napoca RO
      Bengaluru, Karnataka => Bengaluru IN-KA IN
      Bangalore - Engineering => Bengaluru IN-KA IN
      IN-Bengaluru => Bengaluru IN-KA IN
      Pune, IN => Pune IN-MH IN
      Carmel, IN => Carmel US-IN US
      Tel Aviv - IL => Tel Aviv IL
      Peoria, IL => Peoria US-IL US
      Casablanca, MA => Casablanca MA
      Andover, MA => Andover US-MA US
      Bogotá, CO => Bogotá CO
      Arvada, CO => Arvada US-CO US
      Cape Town, SA => Cape Town ZA-WC ZA
      UAE - Dubai => Dubai AE
      Mexico, Mexico City => Mexico City MX-CMX MX
      Zapopan, Jalisco => Zapopan MX-JAL MX
      São Paulo => São Paulo BR-SP BR
      Sydney or Melbourne, Australia => Sydney AU-NSW AU + Melbourne AU-VIC AU
      Wagga Wagga, NSW => Wagga Wagga AU-NSW AU
      Tokyo, Japan => Tokyo JP-13 JP
      Seoul, Korea => Seoul KR
      上海 => Shanghai CN
      Singapore - Remote => SG ; REMOTE
      Trinidad and Tobago => TT
      Bosnia and Herzegovina and Serbia => BA + RS
      Georgia, Tbilisi => Tbilisi GE
      Vienna => Vienna AT-9 AT
      Vienna, Virginia => Vienna US-VA US
      Vienna, VA => Vienna US-VA US
      Vienna, VA, United States => Vienna US-VA US
      Vienna, United States => Vienna US
      Vienna, Austria => Vienna AT-9 AT
      Berlin, New Jersey => Berlin US-NJ US
      Berlin, NJ => Berlin US-NJ US
      Berlin, Brandenburg => Berlin DE-BE DE + DE-BB DE
      Geneva, Illinois => Geneva US-IL US
      Madrid, Iowa => Madrid US-IA US
      Bremen, Georgia, United States => Bremen US-GA US
      Hamburg, PA => Hamburg US-PA US
      Hamburg, NY, United States => Hamburg US-NY US
      Hamburg, NY, USA => Hamburg US-NY US
      Hamburg NY - United States => Hamburg US-NY US
      SF, NY, United States => San Francisco US-CA US + New York US-NY US
      New York, London => New York US-NY US + London GB-ENG GB
      New York, New Jersey => New York US-NY US + US-NJ US
      New York, London, Berlin => New York US-NY US + London GB-ENG GB + Berlin DE-BE DE
      Washington, Oregon => US + US-OR US
      Victoria, Texas => Victoria US-TX US
      Victoria, New South Wales => AU-VIC AU + AU-NSW AU
      Luxembourg, Germany => Luxembourg LU + DE
      Berlin, Vienna => Berlin DE-BE DE + Vienna AT-9 AT
      Athens => Athens GR
      Athens, Georgia => Athens US-GA US
      Cuba, New York => US-NY US
      Peru, Indiana => US-IN US
      Ontario, Ohio => US-OH US
      New York, NY, US, Canada => New York US-NY US + CA
      New York, NY, US, CA => New York US-NY US
      New York, United States, United Kingdom => New York US-NY US + GB
      New York, New York, Ontario => New York US-NY US + CA-ON CA
      Berlin, Germany, Austria => Berlin DE-BE DE + AT
      Berlin (Germany, Austria, Switzerland) => Berlin DE-BE DE + AT + CH
      London, UK, Germany => London GB-ENG GB + DE
      London, UK, DE => London GB-ENG GB
      US, Boston, Canada => Boston US-MA US + CA
      Vienna, United States, Bavaria => Vienna US + DE-BY DE
      Austin, TX, WA => Austin US-TX US
      Hamburg, PA, Austria => Hamburg US-PA US + AT
      Springfield => Springfield US
      Boston, MA; Smallville, CA => Boston US-MA US + Smallville US-CA US
      Toronto; Smallville, CA => Toronto CA-ON CA + Smallville CA
      """;

  /** Whoever is sure of these is wrong somewhere. */
  private static final String[] UNTOLD = {
    "Georgia",
    "Smallville, Georgia",
    "Bremen, Georgia",
    "Smallville, CA",
    "Smallville, IN",
    "Smallville, DE",
    "Smallville, CO",
    "Smallville, NL",
    "Ontario, CA",
    "CA",
    "DE",
    "OR",
    "IN",
    "San Jose",
    "Birmingham",
    "Cambridge",
    "Victoria",
    "Lebanon, NH",
    "Headquarters",
    "N/A",
    "Anywhere",
    "Multiple Locations",
    "Smallville Town Centre",
    "14 other countries",
    "",
  };

  static Stream<String> rows() {
    return ROWS.lines();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsPlacesInTheShapesOfBoards(String row) {
    String[] sides = row.split(" ?=> ?", -1);

    assertThat(shown(PlaceReader.read(sides[0]))).isEqualTo(sides[1].strip());
  }

  @Test
  void hasAHundredRowsAndMore() {
    assertThat(rows()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void leavesUntoldWhatFitsSeveralPlaces() {
    for (String text : UNTOLD) {
      assertThat(PlaceReader.read(text).places()).as(text).isEmpty();
    }
  }

  @Test
  void readsAtMostFiftyPlaces() {
    String many =
        String.join(
            "; ", PlaceReaderTest.rows().map(row -> row.substring(0, row.indexOf(" =>"))).toList());

    assertThat(PlaceReader.read(many).places()).hasSize(50).doesNotHaveDuplicates();
  }

  private static String shown(ReadPlaces read) {
    String places = Shown.places(read.places());
    return (places + read.workplace().map(workplace -> " ; " + workplace).orElse("")).strip();
  }
}
