package io.jobwatch.internal.text;

import static io.jobwatch.model.EmploymentType.CONTRACT;
import static io.jobwatch.model.EmploymentType.FULL_TIME;
import static io.jobwatch.model.EmploymentType.INTERNSHIP;
import static io.jobwatch.model.EmploymentType.OTHER;
import static io.jobwatch.model.EmploymentType.PART_TIME;
import static io.jobwatch.model.EmploymentType.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.EmploymentType;
import org.junit.jupiter.api.Test;

class EmploymentTypeReaderTest {

  @Test
  void readsTheSpellingsOfBoards() {
    reads(FULL_TIME, "Full-time", "Full Time", "Fulltime", "FULL_TIME", "Full-time: Remote");
    reads(FULL_TIME, "Regular Full Time (Salary)", "Full-time Onsite or Remote", "Vollzeit");
    reads(FULL_TIME, "Temps plein", "Indefinido, jornada completa", "正社員", "Permanent, full-time");
    reads(PART_TIME, "Part-time", "Teilzeit", "Temps partiel", "アルバイト", "Werkstudent");
    reads(CONTRACT, "Contractor", "Contract (6 months)", "Freelancer (Hourly Rate)");
    reads(CONTRACT, "Full-time Contract", "Freie Mitarbeiterin");
    reads(TEMPORARY, "Fixed Term", "Fixed-term contract", "Seasonal", "Befristet", "CDD");
    reads(
        INTERNSHIP, "Internship", "INTERN", "Full-time Internship", "Apprenticeship", "Praktikum");
  }

  @Test
  void readsTheCodesAndLanguagesOfBoards() {
    reads(FULL_TIME, "FullTime", "fulltime_permanent", "Full Time / Permanent", "Heltid");
    reads(FULL_TIME, "Pełny etat", "Festanstellung, Vollzeit", "CDI - Temps plein", "全职");
    reads(FULL_TIME, "Permanent contract, full-time", "Full-time, unlimited contract");
    reads(PART_TIME, "PartTime", "parttime_permanent", "Minijob", "Mi-temps", "1/2 etatu", "兼职");
    reads(CONTRACT, "CONTRACTOR", "freelance", "B2B", "C2C", "1099", "Contract to hire");
    reads(TEMPORARY, "fulltime_fixed_term", "12 month FTC", "Zeitarbeit", "Tijdelijk contract");
    reads(TEMPORARY, "CDD 8 mois", "Tempo determinato", "派遣社員", "계약직");
    reads(INTERNSHIP, "Co-op", "Duales Studium", "Alternance", "인턴", "实习", "Trainee");
  }

  @Test
  void readsNothingFromWordsThatNameNoKind() {
    readsNothing("Permanent", "CDI", "Festanstellung", "Regular", "Unbefristet", "CLT");
    readsNothing("Vast contract", "Contrato indefinido", "Tempo indeterminato", "Vast");
    readsNothing("Permanent contract", "Contract type: permanent", "Contract (permanent)");
    readsNothing("Unlimited contract", "Open-ended contract", "Indefinite employment contract");
    readsNothing("Unbefristeter Vertrag", "Unbefristete Festanstellung", "Permanent / Regular");
    readsNothing("Acme Accelerator Program", "Employee India", "Industry", "208259", " \n");
  }

  @Test
  void keepsWhatIsAnotherKindAsOther() {
    reads(OTHER, "PER_DIEM", "Per diem", "Zero hours", "Zero-hour contract", "Casual", "On-call");
    reads(OTHER, "Volunteer", "Scholarship", "Fellowship", "Other", "Other employment type");
  }

  @Test
  void takesAChoiceForNone() {
    reads(OTHER, "Permanent / Contract", "Full-time / Part-time", "Full time or contract");
    reads(OTHER, "full-or-part-time", "Vollzeit oder Teilzeit", "Permanent or temporary");
    reads(OTHER, "Full-time / Casual", "Permanent Contractor", "Permanent contract / Freelance");
  }

  @Test
  void takesTheHoursBesideWordsOfNoOtherKind() {
    reads(PART_TIME, "Part-Time Casual", "Casual (Part-time)", "Part Time (Per Diem)");
    reads(PART_TIME, "Permanent part-time, casual");
    reads(FULL_TIME, "Full-Time On-Call", "Full Time - PRN", "Other - Full-time");
    reads(OTHER, "Full-time or part-time, casual", "Full-time, part-time, casual");
    reads(OTHER, "Casual or part-time", "Per diem / Part-time");
    reads(CONTRACT, "Part-time contract");
    reads(OTHER, "Part-time contract, on-call");
  }

  @Test
  void readsTheFormsOfWordsForALimitedTime() {
    reads(TEMPORARY, "Befristeter Vertrag", "Befristete Anstellung", "Limited contract");
  }

  private static void reads(EmploymentType type, String... texts) {
    for (String text : texts) {
      assertThat(EmploymentTypeReader.read(text)).as(text).contains(type);
    }
  }

  private static void readsNothing(String... texts) {
    for (String text : texts) {
      assertThat(EmploymentTypeReader.read(text)).as(text).isEmpty();
    }
  }
}
