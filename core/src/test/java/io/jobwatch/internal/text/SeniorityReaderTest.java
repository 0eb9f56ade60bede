package io.jobwatch.internal.text;

import static io.jobwatch.model.Seniority.DIRECTOR;
import static io.jobwatch.model.Seniority.EXECUTIVE;
import static io.jobwatch.model.Seniority.INTERN;
import static io.jobwatch.model.Seniority.JUNIOR;
import static io.jobwatch.model.Seniority.LEAD;
import static io.jobwatch.model.Seniority.MANAGER;
import static io.jobwatch.model.Seniority.MID;
import static io.jobwatch.model.Seniority.PRINCIPAL;
import static io.jobwatch.model.Seniority.SENIOR;
import static io.jobwatch.model.Seniority.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Seniority;
import org.junit.jupiter.api.Test;

class SeniorityReaderTest {

  @Test
  void readsInternships() {
    reads(INTERN, "Software Engineer, Intern", "Internship - Marketing", "Werkstudent (m/w/d) IT");
    reads(INTERN, "Werkstudent:in Backend", "Praktikant*in Vertrieb", "Management Trainee");
    reads(INTERN, "Apprenticeship - Junior Brand Designer", "Stagiaire développeur·euse");
    reads(INTERN, "Alternant Data", "Estágio em Vendas", "夏のインターンシップ", "Ausbildung zum Koch");
  }

  @Test
  void readsJuniorMidAndSenior() {
    reads(JUNIOR, "Junior QA Engineer", "Jr. Developer", "Entry-Level Analyst", "New Grad SWE");
    reads(JUNIOR, "Graduate Engineer", "Analista de Dados Júnior", "Consultant - Graduate");
    reads(MID, "Mid-Level Engineer", "Intermediate Accountant", "Middle Java Developer");
    reads(MID, "Mid Backend Engineer", "Junior/Mid Engineer", "Junior to Mid Data Analyst");
    reads(MID, "Engineer, Mid", "Java Developer - Mid", "Mid Engineer", "Tester (Junior/Mid)");
    reads(SENIOR, "Mid-Senior Frontend Engineer", "Mid to Senior Developer");
    reads(SENIOR, "Senior Buyer", "Sr. Data Scientist", "Sr Engineer", "SENIOR Product Manager");
    reads(SENIOR, "Data Engineer (Mid/Senior)", "Ingénieur sénior");
  }

  @Test
  void readsStaffPrincipalAndLead() {
    reads(STAFF, "Senior Staff Engineer", "Staff Product Manager, Issuing", "Engineer, Staff");
    reads(PRINCIPAL, "Principal AI/ML Scientist", "Distinguished Engineer", "Senior Principal PM");
    reads(LEAD, "Lead Product Manager", "Quality Engineering Lead", "Tech Lead", "Teamlead Java");
    reads(LEAD, "Housekeeping Lead", "Senior Lead Engineer");
  }

  @Test
  void readsManagersDirectorsAndExecutives() {
    reads(MANAGER, "Engineering Manager, Payments", "Head of R&D, Lighting", "Manager, TAM");
    reads(MANAGER, "Sr. Mgr, Platform Engineering", "Engineering Mgr.", "Mgr, Support");
    reads(MANAGER, "Senior Engineering Managers", "Store Managers", "Process Mgr - Mgr");
    reads(MANAGER, "Senior Manager, Communications", "Technical Program Manager, Manager");
    reads(MANAGER, "Abteilungsleiterin Einkauf", "Leiter Controlling", "Head of Graduate Studies");
    reads(DIRECTOR, "Director of Sales", "Senior Director, Tax", "Customer Success Director");
    reads(EXECUTIVE, "VP, Engineering", "Vice President of Sales", "Chief Technology Officer");
    reads(EXECUTIVE, "Vice-President, Sales", "Senior Vice-President");
    reads(STAFF, "Engineer (Senior/Staff)", "Site Reliability Engineer - Staff");
    reads(
        EXECUTIVE, "CTO", "CFO (m/f/d)", "SVP Product", "RVP of Sales", "Geschäftsführer Vertrieb");
  }

  @Test
  void readsLevelsOfOtherLanguages() {
    reads(SENIOR, "高级后端工程师", "资深设计师", "シニアエンジニア", "Starszy Programista", "시니어 개발자");
    reads(JUNIOR, "初级测试工程师", "应届生客服", "新卒エンジニア", "Młodszy Analityk", "주니어 개발자");
    reads(MID, "中级产品运营", "Desenvolvedor Pleno");
    reads(DIRECTOR, "市场总监", "Directora de Ventas");
    reads(MANAGER, "Kierownik Projektu", "Jefa de Compras");
    reads(INTERN, "Stażysta IT", "인턴 마케터", "Duales Studium Informatik (m/w/d)");
  }

  @Test
  void readsWhoComesFromAUniversity() {
    reads(JUNIOR, "Risk Analyst - Graduate (Leeds)", "Support - 2027 Graduates", "Tester (entry)");
    reads(
        JUNIOR, "Buyer (Early Career)", "Office Clerk (Fresh Graduate)", "Data Analyst, New Grad");
    readsNothing("Chief Revenue Officer Associate", "CEO Assistant", "Founder Associate");
  }

  @Test
  void takesNoLookalikeForALevel() {
    readsNothing("Chief of Staff", "Chief of Staff to the CEO", "Member of Technical Staff");
    readsNothing("Lead Generation Specialist", "Lead Development Representative", "Art Director");
    readsNothing("Executive Assistant to the VP", "Account Executive", "Engineer, CTO Office");
    readsNothing("Internal Auditor", "International Tax Analyst", "Internship Program Manager");
    readsNothing("Staff Accountant", "Staff Nurse", "Kitchen Staff", "Vice Principal");
    readsNothing("Registered Nurse - Staff", "Physician, Staff", "Attorney (Staff)");
    readsNothing("Assistant to the Vice-President", "Account Executive, Mid Market (Hunter)");
    readsNothing(
        "Mid Market Solutions Engineer", "Mid-Market Sales Engineer", "Mid Atlantic Analyst");
    readsNothing("Senior Living Advisor", "Middle East Analyst", "Leadership Coach");
    readsNothing("University Recruiter", "Graduate School Advisor", "Headhunter", "Mid-Market Rep");
  }

  @Test
  void leavesManagersOfThingsUnknown() {
    readsNothing("Product Manager", "Account Manager, EMEA", "Project Manager", "Program Manager");
    readsNothing("Product Mgr", "Account Managers", "Project Mgr.");
    readsNothing("Marketing Manager", "Community Manager", "Java Engineer", "", "  ");
  }

  private static void reads(Seniority level, String... titles) {
    for (String title : titles) {
      assertThat(SeniorityReader.read(title)).as(title).contains(level);
    }
  }

  private static void readsNothing(String... titles) {
    for (String title : titles) {
      assertThat(SeniorityReader.read(title)).as(title).isEmpty();
    }
  }
}
