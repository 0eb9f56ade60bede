package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Salary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SalaryReaderTest {

  /** Text => lower end, upper end, currency, period; nothing where the text leaves it open. */
  private static final String ROWS =
      """
      $125K – $155K • Offers Equity => 125000 155000 USD
      $125K – $155K • Offers Equity • Offers Bonus • Multiple Ranges => 125000 155000 USD
      $141.5K – $172.3K => 141500 172300 USD
      $26.50 – $31.00 per hour • Offers Bonus => 26.5 31 USD HOUR
      $96K • $40K – $60K Commission => 96000 96000 USD
      $88K – $97K • $12,000 Sign-On Bonus => 88000 97000 USD
      $150K – $210K • 0.1% – 0.4% => 150000 210000 USD
      $110K • $165k OTE => 110000 110000 USD
      $0 – $45K => - 45000 USD
      $150K – $1.2M => 150000 1200000 USD
      $2.6K per week • $8k Housing Stipend => 2600 2600 USD WEEK
      CA$95K – CA$125K => 95000 125000 CAD
      A$130K – A$145K => 130000 145000 AUD
      SGD 90K – SGD 120K => 90000 120000 SGD
      MYR 4K – MYR 5.5K per month => 4000 5500 MYR MONTH
      ₱600.00 per hour => 600 600 PHP HOUR
      ₹18L – ₹24L => 1800000 2400000 INR
      ₹ 9 - 12 LPA => 900000 1200000 INR YEAR
      14,00,000 - 16,50,000 INR per annum => 1400000 1650000 INR YEAR
      £38,000 => 38000 38000 GBP
      £38,000 to £44,500 per annum => 38000 44500 GBP YEAR
      £300 - £350 per day => 300 350 GBP DAY
      €55.000 - €70.000 per year => 55000 70000 EUR YEAR
      95.000 - 115.000 EUR brutto/Jahr => 95000 115000 EUR YEAR
      3.200 € brutto im Monat => 3200 3200 EUR MONTH
      € 3.900 bis € 4.600 monatlich => 3900 4600 EUR MONTH
      ab 52.000 € => 52000 - EUR
      bis zu 68.000 € pro Jahr => - 68000 EUR YEAR
      up to €85k => - 85000 EUR
      from $105,000 annually => 105000 - USD YEAR
      $140K+ => 140000 - USD
      between $98,000 and $113,000 a year => 98000 113000 USD YEAR
      $130-150K => 130000 150000 USD
      48-56k EUR => 48000 56000 EUR
      EUR 61,500.50 => 61500.5 61500.5 EUR
      CHF 105'000 – 125'000 p.a. => 105000 125000 CHF YEAR
      41 000 € à 47 000 € brut annuel => 41000 47000 EUR YEAR
      zł 18 000 - 23 000 / month => 18000 23000 PLN MONTH
      18 000 – 23 000 PLN netto / mies. => 18000 23000 PLN MONTH
      R$ 9.500 por mês => 9500 9500 BRL MONTH
      USD 45/hr => 45 45 USD HOUR
      $92K CAD => 92000 92000 CAD
      CAD $90,000 => 90000 90000 CAD
      CAD$90,000 => 90000 90000 CAD
      CAD: $90,000 - $110,000 => 90000 110000 CAD
      USD $120,000 - USD $150,000 => 120000 150000 USD
      AUD $120K – $150K => 120000 150000 AUD
      AUD$120K – AUD$150K => 120000 150000 AUD
      $ CAD 90,000 - $ CAD 95,000 => 90000 95000 CAD
      EUR € 60.000 - EUR € 70.000 => 60000 70000 EUR
      $115,000 USD - $130,000 USD => 115000 130000 USD
      25k-35k RMB/月 => 25000 35000 CNY MONTH
      $28-34/hour plus bonus => 28 34 USD HOUR
      €60k - €66k zzgl. Bonus => 60000 66000 EUR
      The range for this role is $151,000 - $173,000. Equity may come on top. => 151000 173000 USD
      Base of 47 k€ a year => 47000 47000 EUR YEAR
      """;

  private static final List<String> NONE =
      List.of(
          "",
          "Competitive",
          "€60k or €70k, as you like",
          "$80K – $110K • Base from $60,000 - $75,000",
          "$105K • On target earnings",
          "$105K – $115K • Total OTE with an even split",
          "OTE $160,000 - $190,000",
          "$25,000 sign-on bonus",
          "$75.00 once",
          "0.5% - 1% equity",
          "We raised $30M last year",
          "A budget of €50,000 a year",
          "¥500,000",
          "kr 45 000",
          "Rs. 40,000",
          "3500-4500 USDT/月",
          "120,000 - 150,000",
          "1.234k EUR",
          "EUR 80000 - 60000",
          "£50k - €60k",
          "20L USD",
          "CAD $90,000 - USD $110,000",
          "EUR $90,000",
          "100 employees in 50 offices",
          "EUR 99999999999999999999");

  static Stream<String> rows() {
    return ROWS.lines();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsSalariesInTheShapesOfBoards(String row) {
    String[] sides = row.split(" => ", -1);

    assertThat(SalaryReader.read(sides[0], Optional.of("USD")).map(Shown::salary))
        .contains(sides[1]);
  }

  @Test
  void readsNoneWhereItIsNotClear() {
    for (String text : NONE) {
      assertThat(SalaryReader.read(text, Optional.of("USD"))).as(text).isEmpty();
    }
  }

  @Test
  void takesABareDollarForNothingUntilSomethingTellsTheCountry() {
    assertThat(SalaryReader.read("$100K", Optional.empty())).isEmpty();
    assertThat(SalaryReader.read("$100K CAD", Optional.empty()).map(Salary::currency))
        .contains("CAD");
  }

  @Test
  void knowsTheDollarOfPlaces() {
    assertThat(SalaryReader.dollarAt(List.of("Portland, OR"))).contains("USD");
    assertThat(SalaryReader.dollarAt(List.of("London", "Remote - US"))).contains("USD");
    assertThat(SalaryReader.dollarAt(List.of("Boston", "Toronto"))).isEmpty();
    assertThat(SalaryReader.dollarAt(List.of("Boston", "Remote (LATAM)"))).isEmpty();
    assertThat(SalaryReader.dollarAt(List.of("Toronto"))).isEmpty();
    assertThat(SalaryReader.dollarAt(List.of("Remote"))).isEmpty();
    assertThat(SalaryReader.dollarAt(List.of())).isEmpty();
  }
}
