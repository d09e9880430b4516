package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.Visits;
import fr.convive.people.Colleagues;
import fr.convive.workflow.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One search by name, number, town, sector and school, for people and programs, page after page. */
@ApplicationTest
@Tag("database")
class PartnerSearchTests {

    @Autowired
    Visits visits;

    @Autowired
    Life life;

    @Autowired
    PartnerFile file;

    @Autowired
    Directory directory;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void fill() {
        if (jdbc.queryForList("select 1 from partner where name = 'Hydrolys'").isEmpty()) {
            open("Hydrolys", "73282932000074", "28.13Z", "Paris", "Pompes de forage");
            open("Société Générale", null, "64.19Z", "Nanterre", "Banque");
            open("Garage du Canal", null, "45.20A", "Créteil", "Carrosserie");
            for (int i = 10; i < 60; i++) {
                open("Zinguerie " + i, null, "43.91B", "Meaux", "Toiture");
            }
        }
    }

    @Test
    void eachFilterNarrowsAndIsTakenAwayByItself() {
        assertThat(found("q=hidrolys")).contains(">Hydrolys<");
        assertThat(found("q=societe+generale")).contains(">Société Générale<");
        assertThat(found("q=73282932000074")).contains(">Hydrolys<").doesNotContain("Zinguerie");
        assertThat(found("commune=creteil")).contains("Garage du Canal").doesNotContain(">Hydrolys<");
        assertThat(found("secteur=forage")).contains(">Hydrolys<").doesNotContain("Garage");
        assertThat(found("secteur=reparation+automobiles"))
                .as("the words of the NAF")
                .contains("Garage du Canal")
                .doesNotContain(">Hydrolys<");

        var both = found("q=garage&commune=creteil&genre=COMPANY");
        assertThat(both)
                .contains("Garage du Canal", "Commune : creteil", "Nom ou numéro : garage", "Genre : Entreprise")
                .contains("href=\"/partenaires?commune=creteil&amp;genre=COMPANY\"")
                .contains("href=\"/partenaires?genre=COMPANY&amp;q=garage\"");
        assertThat(found("q=garage&genre=SCHOOL"))
                .contains("Aucun partenaire ne répond", "Retirez un filtre", "Tout effacer");
    }

    @Test
    void bySchoolThoseItHasAnExchangeOrAConventionWith() {
        jdbc.update("""
                insert into partner_interaction (id, partner_id, school, academy, kind, held_on, recorded_by, recorded_on)
                values (?, ?, '0750654D', 'PARIS', 'CALL', ?, 'referent', ?)
                """, UUID.randomUUID(), id("Hydrolys"), LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 1));
        var number = life.open();
        jdbc.update("update convention set partner_id = ? where number = ?", id("Garage du Canal"), number);

        assertThat(found("etablissement=0750654D"))
                .contains(">Hydrolys<", "Garage du Canal", "01/08/2026", "En lien avec : Lycée des Remparts")
                .doesNotContain("Zinguerie");
        assertThat(found("etablissement=0310152X")).contains("Aucun partenaire ne répond");
        assertThat(life.get("referent", "/api/partners?school=0310152X")).hasStatus(404);
        assertThat(life.read(life.get("drafpic", "/api/partners?school=0750654D"))
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void everyPartnerIsOnOnePageAndOneOnlyWhateverIsAsked() {
        for (var asked : List.of("", "q=zinguerie", "q=zingueri", "town=meaux", "sector=toiture&q=zinguerie")) {
            var names = new ArrayList<String>();
            var next = "";
            do {
                var page = life.read(life.get("referent", "/api/partners?size=20&" + asked + next));
                page.get("items")
                        .valueStream()
                        .forEach(line -> names.add(line.get("name").asString()));
                next = page.get("next").isNull()
                        ? ""
                        : "&after=" + page.get("next").asString();
            } while (!next.isEmpty());
            assertThat(names).as(asked).doesNotHaveDuplicates().hasSize(asked.isEmpty() ? 53 : 50);
        }
        assertThat(found("q=zinguerie+12")).contains("Zinguerie 12");
        assertThat(life.get("referent", "/api/partners?after=nonsense")).hasStatus(400);
        assertThat(visits.get("referent", "/partenaires?apres=nonsense")).hasStatus(400);
    }

    @Test
    void asManyStatementsForOneAsForMany() {
        var actor = colleagues.find("referent").orElseThrow();
        for (var asked : List.of(
                new Finder.Wanted("", "", "", ""),
                new Finder.Wanted("zinguerie", "", "", ""),
                new Finder.Wanted("zinguerie", "meaux", "toiture", ""),
                new Finder.Wanted("", "meaux", "", ""))) {
            var one = Statements.during(() -> directory.page(actor, asked, null, 1));
            var many = Statements.during(() -> directory.page(actor, asked, null, 50));
            assertThat(many).as("%s", asked).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(4);
        }
        visits.shown("referent", "/partenaires");
        var few = Statements.during(() -> visits.shown("referent", "/partenaires?q=hydrolys"));
        var more = Statements.during(() -> visits.shown("referent", "/partenaires?q=zinguerie"));
        assertThat(more).hasSameSizeAs(few);
    }

    @Test
    void whoKeepsTheAcademyIsLedToTheImport() {
        assertThat(visits.shown("drafpic", "/partenaires")).contains("href=\"/imports/partners\"");
        assertThat(visits.shown("referent", "/partenaires")).doesNotContain("/imports/partners");
    }

    private String found(String query) {
        return visits.shown("referent", "/partenaires?" + query);
    }

    private UUID id(String name) {
        return jdbc.queryForObject("select id from partner where name = ?", UUID.class, name);
    }

    private void open(String name, String siret, String naf, String town, String sector) {
        file.open(
                PartnerKind.COMPANY,
                new Partner.Description(
                        name,
                        new Identifiers(
                                null,
                                siret == null ? null : new Siret(siret),
                                null,
                                null,
                                new Naf(naf, Naf.Version.REV_2)),
                        new Place(null, "75001", town),
                        Map.of(SheetField.SECTOR, sector)),
                new Act(
                        colleagues.find("referent").orElseThrow(),
                        UUID.randomUUID().toString(),
                        null));
    }
}
