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
    reads(PART_TIME, "PartTime", "parttime_permanent", "Minijob", "Mi-temps", "1/2 etatu", "兼职");
    reads(CONTRACT, "CONTRACTOR", "freelance", "B2B", "C2C", "1099", "Contract to hire");
    reads(TEMPORARY, "fulltime_fixed_term", "12 month FTC", "Zeitarbeit", "Tijdelijk contract");
    reads(TEMPORARY, "CDD 8 mois", "Tempo determinato", "派遣社員", "계약직");
    reads(INTERNSHIP, "Co-op", "Duales Studium", "Alternance", "인턴", "实习", "Trainee");
    reads(OTHER, "full-or-part-time", "Vollzeit oder Teilzeit", "PER_DIEM", "Vast contract");
    reads(OTHER, "Contrato indefinido", "CDI", "Zero hours", "Tempo indeterminato");
  }

  @Test
  void keepsWhatFitsNoneAsOther() {
    reads(OTHER, "Employee India", "Permanent", "Regular", "CLT", "Scholarship", "Unbefristet");
  }

  @Test
  void takesAChoiceForNone() {
    reads(OTHER, "Permanent / Contract", "Full-time / Part-time", "Full time or contract");
  }

  @Test
  void readsNothingFromABlankText() {
    assertThat(EmploymentTypeReader.read(" \n")).isEmpty();
  }

  private static void reads(EmploymentType type, String... texts) {
    for (String text : texts) {
      assertThat(EmploymentTypeReader.read(text)).as(text).contains(type);
    }
  }
}
