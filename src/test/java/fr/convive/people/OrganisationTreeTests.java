package fr.convive.people;

import static fr.convive.people.DemonstrationAccounts.ACADEMY;
import static fr.convive.people.DemonstrationAccounts.DEPARTMENT;
import static fr.convive.people.DemonstrationAccounts.FAR_ACADEMY;
import static fr.convive.people.DemonstrationAccounts.FAR_SCHOOL;
import static fr.convive.people.DemonstrationAccounts.SCHOOL;
import static fr.convive.people.DemonstrationAccounts.SECOND_SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApplicationTest
@Tag("database")
class OrganisationTreeTests {

    private static final String SCHOOL_OF_NO_DEPARTMENT = "0750001A";

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Life life;

    @BeforeEach
    void someoneInEachPlace() {
        organisations.save(new Organisation(
                SCHOOL_OF_NO_DEPARTMENT, "Lycée sans département", Organisation.Level.SCHOOL, ACADEMY, 24));
        someone("inspection", Role.LEGAL_CONTROL, DEPARTMENT);
        someone("rectorat", Role.AUDITOR, ACADEMY);
        someone("ministere", Role.AUDITOR, Perimeter.NATION);
    }

    @Test
    void theAcademyOfASchoolIsFoundThroughItsDepartment() {
        assertThat(organisations.get(SCHOOL).academy()).isEqualTo(ACADEMY);
        assertThat(organisations.get(SCHOOL_OF_NO_DEPARTMENT).academy()).isEqualTo(ACADEMY);
        assertThat(organisations.get(FAR_SCHOOL).academy()).isEqualTo(FAR_ACADEMY);
        assertThat(organisations.get(DEPARTMENT).academy()).isEqualTo(ACADEMY);
        assertThat(organisations.get(ACADEMY).academy()).isEqualTo(ACADEMY);
    }

    @Test
    void aRoleOpensWhatStandsBelowIt() {
        assertThat(schoolsOf("inspection")).contains(SCHOOL, SECOND_SCHOOL);
        assertThat(schoolsOf("inspection")).doesNotContain(SCHOOL_OF_NO_DEPARTMENT, FAR_SCHOOL);
        assertThat(schoolsOf("rectorat")).contains(SCHOOL, SECOND_SCHOOL, SCHOOL_OF_NO_DEPARTMENT);
        assertThat(schoolsOf("rectorat")).doesNotContain(FAR_SCHOOL);
        assertThat(schoolsOf("ministere")).contains(SCHOOL, SCHOOL_OF_NO_DEPARTMENT, FAR_SCHOOL);
        assertThat(schoolsOf("proviseur")).containsExactly(SCHOOL);
        assertThat(schoolsOf("admin")).isEmpty();
    }

    @Test
    void aConventionIsFoundFromTheDepartmentOfItsSchoolOnly() {
        var number = life.open();

        assertThat(life.get("inspection", "/api/conventions/" + number)).hasStatusOk();
        assertThat(life.get("inspection", "/api/conventions")).bodyText().contains(number);
        people.save(new Person("voisine", "Voisine", passwords.encode("voisine"))
                .holding(Role.LEGAL_CONTROL, FAR_ACADEMY, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 1, 1)));
        assertThat(life.get("voisine", "/api/conventions/" + number)).hasStatus(404);
    }

    @Test
    void theLegalControlOfADepartmentAnswersForItsSchools() {
        var control = colleagues.find("inspection").orElseThrow();

        assertThat(control.holdsOver(Role.LEGAL_CONTROL, SCHOOL, ACADEMY)).isTrue();
        assertThat(control.holdsOver(Role.AUDITOR, SCHOOL, ACADEMY)).isFalse();
        assertThat(control.holdsOver(Role.LEGAL_CONTROL, SCHOOL_OF_NO_DEPARTMENT, ACADEMY))
                .isFalse();
    }

    private List<String> schoolsOf(String login) {
        return organisations.schools(colleagues.find(login).orElseThrow().perimeter()).stream()
                .map(Organisation::code)
                .toList();
    }

    private void someone(String login, Role role, String organisation) {
        people.save(new Person(login, login, passwords.encode(login))
                .holding(role, organisation, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 1, 1)));
    }
}
