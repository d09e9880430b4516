package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.people.Perimeter;
import fr.convive.workflow.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A partner is found as people type, and never the partner of another académie. */
@ApplicationTest
@Tag("database")
class FinderTests {

    @Autowired
    PartnerFile file;

    @Autowired
    Finder finder;

    @Autowired
    PartnerReading reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Life life;

    @BeforeEach
    void fill() {
        if (Boolean.TRUE.equals(
                jdbc.queryForObject("select count(*) > 0 from partner where name = 'Hydrolys'", Boolean.class))) {
            return;
        }
        open("referent", "Hydrolys", "42843689300013", "Paris", "Mécanique");
        open("referent", "Société Générale", null, "Nanterre", "Banque");
        open("referent", "Société nationale des chemins de fer français", null, "Saint-Denis", "Transport ferroviaire");
        open("referent", "SARL Garage de l’Étoile", null, "Paris", "Automobile");
        open("referent", "Garage du Canal", null, "Créteil", "Automobile");
        open("referent3", "Hydrolys Garonne", null, "Toulouse", "Mécanique");
    }

    private UUID open(String login, String name, @Nullable String siret, String town, String sector) {
        return file.open(
                PartnerKind.COMPANY,
                new Partner.Description(
                        name,
                        new Identifiers(null, siret == null ? null : new Siret(siret), null, null, null),
                        new Place("1 rue Haute", "75001", town),
                        Map.of(SheetField.SECTOR, sector)),
                new Act(actor(login), UUID.randomUUID().toString(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "Hydrolys, Hydrolys",
        "hydrolis, Hydrolys",
        "hydrloys, Hydrolys",
        "hydroly, Hydrolys",
        "HYDR, Hydrolys",
        "hidrolys, Hydrolys",
        "societe generale, Société Générale",
        "générale, Société Générale",
        "societé genralle, Société Générale",
        "SNCF, Société nationale des chemins de fer français",
        "chemin de fer, Société nationale des chemins de fer français",
        "etoile garage, SARL Garage de l’Étoile",
        "garage canal, Garage du Canal",
        "428436893, Hydrolys",
        "428 436 893 00013, Hydrolys",
        "4284, Hydrolys"
    })
    void theLikeliestComesFirst(String typed, String name) {
        assertThat(names("referent", typed, "", "")).startsWith(name);
    }

    @Test
    void townAndSectorNarrow() {
        assertThat(names("referent", "garage", "", "")).containsExactly("Garage du Canal", "SARL Garage de l’Étoile");
        assertThat(names("referent", "garage", "créteil", "")).containsExactly("Garage du Canal");
        assertThat(names("referent", "", "saint den", ""))
                .containsExactly("Société nationale des chemins de fer français");
        assertThat(names("referent", "", "", "mecanik")).isEmpty();
        assertThat(names("referent", "", "", "mecanic")).isEmpty();
        assertThat(names("referent", "", "", "mecaniqe")).containsExactly("Hydrolys");
        assertThat(names("referent", "", "Bordeaux", "")).isEmpty();
    }

    @Test
    void nothingThatIsLikeItIsNothing() {
        assertThat(names("referent", "zzyzx", "", "")).isEmpty();
        assertThat(names("referent", "", "", "")).isEmpty();
        assertThat(names("referent", "'); drop table partner; --", "", "")).isEmpty();
        assertThat(names("referent", "%", "", "")).isEmpty();
        assertThat(names("referent", "99999999999999", "", "")).isEmpty();
    }

    @Test
    void aNameGivenUpStillFinds() {
        var id = open("referent", "Pôle emploi", null, "Paris", "Emploi");
        file.describe(
                id,
                new Partner.Description("France Travail", Identifiers.NONE, Place.NOWHERE, Map.of()),
                false,
                new Act(actor("referent"), UUID.randomUUID().toString(), null));

        assertThat(names("referent", "pole emploi", "", "")).startsWith("France Travail");
        assertThat(names("referent", "france travail", "", "")).startsWith("France Travail");
        assertThat(names("referent", "pole emploi", "Paris", "")).doesNotContain("France Travail");
    }

    @Test
    void anotherAcademysPartnersAreNotFound() {
        assertThat(names("referent3", "hydrolys", "", "")).containsExactly("Hydrolys Garonne");
        assertThat(names("referent", "hydrolys garonne", "", "")).doesNotContain("Hydrolys Garonne");
        assertThat(names("referent2", "hydrolys", "", "")).containsExactly("Hydrolys");
        assertThat(names("admin", "hydrolys", "", "")).isEmpty();
    }

    @Test
    void bySchoolOnlyThoseThatItKnowsAndOnlyWithinReach() {
        var id = find("hydrolys");
        jdbc.update("""
                insert into partner_interaction (id, partner_id, school, academy, kind, held_on, recorded_by, recorded_on)
                values (?, ?, '0750654D', 'PARIS', 'CALL', ?, 'referent', ?)
                """, UUID.randomUUID(), id, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1));

        assertThat(finder.find(actor("referent"), new Finder.Wanted("", "", "", "0750654D"), 10))
                .extracting(Finder.Found::name)
                .containsExactly("Hydrolys");
        assertThat(finder.find(actor("drafpic"), new Finder.Wanted("garage", "", "", "0750654D"), 10))
                .isEmpty();
        var before = refused();
        for (var school : List.of("0752524L", "0310152X", "9999999X")) {
            assertThatThrownBy(() -> finder.find(actor("referent"), new Finder.Wanted("", "", "", school), 10))
                    .isInstanceOf(UnknownPartner.class);
        }
        assertThat(refused()).isEqualTo(before + 3);
    }

    @Test
    void programsAskForSuggestions() {
        assertThat(life.get("referent", "/api/partners/suggestions?q=hydrolis"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("Hydrolys");
        assertThat(life.get("admin", "/api/partners/suggestions?q=hydrolis")).hasStatus(403);
        assertThat(life.get("referent", "/api/partners/suggestions?school=0310152X"))
                .hasStatus(404);
    }

    @Test
    void asManyStatementsForFewAsForMany() {
        var actor = actor("referent");
        names("referent", "hydrolys", "", "");
        var few = Statements.during(() -> finder.find(actor, new Finder.Wanted("hydrolys", "", "", ""), 10));
        for (int i = 0; i < 30; i++) {
            open("referent", "Atelier Dupont " + i, null, "Paris", "Bois");
        }
        names("referent", "atelier", "", ""); // the index takes in what was opened
        var many =
                Statements.during(() -> finder.find(actor, new Finder.Wanted("atelier dupond", "pari", "boi", ""), 10));

        assertThat(many).hasSameSizeAs(few);
        assertThat(many.size()).isLessThanOrEqualTo(3);
    }

    @Test
    void whatOneNodeWritesEveryNodeFinds() {
        var elsewhere = new PartnerIndex(reading);
        var query = new Finding(new Perimeter(Set.of("PARIS")));
        query.bears(List.of(List.of("quincaillerie")));
        assertThat(elsewhere.search(query.query(), null, 10)).isEmpty();

        var id = open("referent", "Quincaillerie du Temple", null, "Paris", "Outillage");

        assertThat(elsewhere.search(query.query(), null, 10))
                .extracting(PartnerIndex.Hit::partner)
                .containsExactly(id);
        assertThat(names("referent", "quincaillerie", "", "")).containsExactly("Quincaillerie du Temple");
    }

    @Test
    void whatWasNotCommittedIsNotFound() {
        transaction.executeWithoutResult(status -> {
            reading.changed(open("referent", "Ferronnerie Perdue", null, "Paris", "Métal"));
            assertThat(names("referent", "ferronnerie", "", "")).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(names("referent", "ferronnerie", "", "")).isEmpty();
    }

    private UUID find(String typed) {
        return finder.find(actor("referent"), new Finder.Wanted(typed, "", "", ""), 1)
                .get(0)
                .id();
    }

    private List<String> names(String login, String typed, String town, String sector) {
        return finder.find(actor(login), new Finder.Wanted(typed, town, sector, ""), 10).stream()
                .map(Finder.Found::name)
                .toList();
    }

    private Integer refused() {
        return jdbc.queryForObject("select count(*) from journal where act = 'ACCESS_REFUSED'", Integer.class);
    }

    private Actor actor(String login) {
        return colleagues.find(login).orElseThrow();
    }
}
