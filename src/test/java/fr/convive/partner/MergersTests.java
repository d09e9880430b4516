package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.workflow.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two records of one organisation become one, and part again exactly. */
@ApplicationTest
@Tag("database")
class MergersTests {

    @Autowired
    PartnerFile file;

    @Autowired
    Mergers mergers;

    @Autowired
    MergerBook book;

    @Autowired
    Twins twins;

    @Autowired
    Doubles doubles;

    @Autowired
    Finder finder;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Life life;

    @Test
    void bothHistoriesAreKeptAndGoBackExactly() {
        var stays = open("Ateliers du Vexin", "42843689300013", "Paris");
        var goes = open("Les Ateliers du Vexin", null, "Pontoise");
        know(stays, "A");
        know(goes, "B");
        var number = life.open();
        jdbc.update("update convention set partner_id = ? where number = ?", goes, number);
        var before = picture();

        mergers.merge(stays, goes, Set.of("town"), act());

        assertThat(known(stays)).containsExactly("A", "B");
        assertThat(known(goes)).isEmpty();
        assertThat(partnerOf(number)).isEqualTo(stays);
        assertThat(file.record(goes, referent()).mergedInto()).contains(stays);
        var merged = file.visible(stays, referent());
        assertThat(merged.name()).isEqualTo("Ateliers du Vexin");
        assertThat(merged.place().town()).isEqualTo("Pontoise");
        assertThat(names("les ateliers vexin")).containsExactly("Ateliers du Vexin");

        var merger = book.of(stays).get(0);
        mergers.part(merger.id(), act());

        assertThat(picture()).isEqualTo(before);
        assertThat(partnerOf(number)).isEqualTo(goes);
        assertThat(names("ateliers vexin")).hasSize(2);
        assertThatThrownBy(() -> mergers.part(merger.id(), act())).isInstanceOf(Mergers.NotMergedAnyMore.class);
    }

    @Test
    void whatWasSaidAndDoneSinceStays() {
        var stays = open("Menuiserie Lebrun", null, "Paris");
        var goes = open("Menuiserie Lebrun", null, "Meaux");
        mergers.merge(stays, goes, Set.of("town"), act());
        know(stays, "C");
        file.describe(
                stays,
                new Partner.Description(
                        "Menuiserie Lebrun", Identifiers.NONE, new Place("9 rue Neuve", "77100", "Meaux"), Map.of()),
                false,
                act());

        mergers.part(book.of(stays).get(0).id(), act());

        assertThat(known(stays)).containsExactly("C");
        var now = file.visible(stays, referent());
        assertThat(now.place()).isEqualTo(new Place("9 rue Neuve", "77100", "Paris"));
    }

    @Test
    void afterThirtyDaysItIsForGood() {
        var stays = open("Fonderie Alpha", null, "Paris");
        var goes = open("Fonderie Alfa", null, "Paris");
        mergers.merge(stays, goes, Set.of(), act());
        var merger = book.of(stays).get(0).id();

        jdbc.update(
                "update partner_merger set merged_on = ? where id = ?",
                life.today().minusDays(31),
                merger);
        assertThatThrownBy(() -> mergers.part(merger, act())).isInstanceOf(Mergers.MergedTooLongAgo.class);
        jdbc.update(
                "update partner_merger set merged_on = ? where id = ?",
                life.today().minusDays(30),
                merger);
        mergers.part(merger, act());

        assertThat(file.record(goes, referent()).mergedInto()).isEmpty();
    }

    @Test
    void aRecordMergedOnceIsNotMergedTwiceNorIntoItself() {
        var one = open("Un", null, "Paris");
        var two = open("Deux", null, "Paris");
        var three = open("Trois", null, "Paris");
        mergers.merge(one, two, Set.of(), act());

        assertThatThrownBy(() -> mergers.merge(three, two, Set.of(), act())).isInstanceOf(Mergers.NotTwoPartners.class);
        assertThatThrownBy(() -> mergers.merge(one, one, Set.of(), act())).isInstanceOf(Mergers.NotTwoPartners.class);
        var first = book.of(one).get(0).id();
        mergers.merge(three, one, Set.of(), act());
        assertThat(file.record(two, referent()).mergedInto()).contains(three);
        assertThatThrownBy(() -> mergers.part(first, act())).isInstanceOf(Mergers.NotMergedAnyMore.class);
        mergers.part(book.of(three).get(0).id(), act());
        assertThat(file.record(two, referent()).mergedInto()).contains(one);
        mergers.part(first, act());
        assertThat(file.record(two, referent()).mergedInto()).isEmpty();
    }

    @Test
    void twoMergersAtOnceAreOneMerger() throws InterruptedException {
        var one = open("Jumeau", null, "Paris");
        var two = open("Jumelle", null, "Paris");
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = List.of(
                new Thread(() -> attempt(() -> mergers.merge(one, two, Set.of(), act()), failures)),
                new Thread(() -> attempt(() -> mergers.merge(two, one, Set.of(), act()), failures)));

        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(failures).singleElement().isInstanceOf(Mergers.NotTwoPartners.class);
        assertThat(book.of(one).size() + book.of(two).size()).isEqualTo(1);
    }

    @Test
    void strangersMergeNothing() {
        var one = open("Chez nous", null, "Paris");
        var two = open("Chez nous aussi", null, "Paris");

        assertThatThrownBy(() -> mergers.merge(
                        one,
                        two,
                        Set.of(),
                        new Act(actor("referent3"), UUID.randomUUID().toString(), null)))
                .isInstanceOf(UnknownPartner.class);
        assertThatThrownBy(() -> mergers.merge(
                        one,
                        two,
                        Set.of(),
                        new Act(actor("auditeur"), UUID.randomUUID().toString(), null)))
                .isInstanceOf(PartnerFile.PartnerOfReaders.class);
    }

    @Test
    void aTwinIsSeenByItsNumberItsNameOrItsAddress() {
        var known = open("Hydrolys", "73282932000074", "Paris");

        assertThat(twin("Hydrolis", null, "x", "75002")).containsEntry(known, Set.of(Twins.Why.CLOSE_NAME));
        assertThat(twin("SARL HYDROLYS", null, "x", "75002")).containsEntry(known, Set.of(Twins.Why.SAME_NAME));
        assertThat(twin("Autre nom", "73282932000074", "x", "75002"))
                .containsEntry(known, Set.of(Twins.Why.SAME_SIRET, Twins.Why.SAME_SIREN));
        assertThat(twin("Autre nom", null, "1, R. Haute", "75001")).containsKey(known);
        assertThat(twin("Boulangerie Martin", null, "2 rue Basse", "75002")).doesNotContainKey(known);
        assertThat(twins.of(description("Hydrolys", null, "x", "75002"), known, referent()))
                .extracting(Twins.Twin::id)
                .doesNotContain(known);
        assertThat(twins.of(description("Hydrolys", null, "x", "75002"), null, actor("referent3")))
                .isEmpty();
    }

    @Test
    void thePageOfDoublesTellsThoseOfTheAcademy() {
        var one = open("Électro Bastille", null, "Paris");
        var two = open("Electro bastille", null, "Meaux");

        assertThat(pairs(referent(), Twins.Why.SAME_NAME)).contains(Set.of(one, two));
        assertThat(pairs(actor("referent3"), Twins.Why.SAME_NAME)).isEmpty();
        mergers.merge(one, two, Set.of(), act());
        assertThat(pairs(referent(), Twins.Why.SAME_NAME)).noneMatch(pair -> pair.contains(two));
    }

    @Test
    void closeNamesMeetWithoutEveryPairBeingCompared() {
        var one = open("Chaudronnerie Hydrolec", null, "Paris", "2 rue Brève");
        var two = open("Chaudronneries Hidrolec", null, "Meaux", "22 rue Brève");
        var far = open("Chaudronnerie de la Vallée Saint-Martin", null, "Paris", "4 rue Brève");

        assertThat(pairs(referent(), Twins.Why.CLOSE_NAME))
                .contains(Set.of(one, two))
                .doesNotContain(Set.of(one, far), Set.of(two, far));
        var actor = referent();
        var reading = Statements.during(() -> doubles.page(actor, Twins.Why.CLOSE_NAME, null));
        assertThat(reading)
                .as("two for a round of a hundred groups, five rounds at most")
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void twoEstablishmentsOfOneCompanyAreNoDoubles() {
        var one = open("Enseigne A", "73282932000074", "Paris", "88 rue Brève");
        var two = open("Enseigne A", "73282932000082", "Paris", "36 rue Brève");
        var three = open("Enseigne A", null, "Paris", "2 rue Brève");

        assertThat(pairs(referent(), Twins.Why.SAME_SIREN)).doesNotContain(Set.of(one, two));
        assertThat(pairs(referent(), Twins.Why.SAME_NAME))
                .doesNotContain(Set.of(one, two))
                .contains(Set.of(one, three), Set.of(two, three));
    }

    @Test
    void doublesAreReadPageByPage() {
        for (int i = 10; i < 70; i++) {
            open("Double " + (char) ('A' + i % 26) + "x" + i, null, "Paris", i + " rue Longue");
            open("Double " + (char) ('A' + i % 26) + "x" + i, null, "Meaux", i + " rue Longue");
        }
        var seen = new ArrayList<Set<UUID>>();
        int pages = 0;
        for (String next = null; pages == 0 || next != null; pages++) {
            var page = doubles.page(referent(), Twins.Why.SAME_NAME, next);
            seen.addAll(sets(page));
            next = page.next();
        }

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    private Set<Set<UUID>> pairs(Actor actor, Twins.Why why) {
        var all = new HashSet<Set<UUID>>();
        String next = null;
        do {
            var page = doubles.page(actor, why, next);
            all.addAll(sets(page));
            next = page.next();
        } while (next != null);
        return all;
    }

    private static List<Set<UUID>> sets(Doubles.Page page) {
        return page.pairs().stream()
                .map(pair -> Set.of(pair.first().id(), pair.second().id()))
                .toList();
    }

    private Map<UUID, Set<Twins.Why>> twin(String name, String siret, String address, String postcode) {
        var found = new java.util.HashMap<UUID, Set<Twins.Why>>();
        twins.of(description(name, siret, address, postcode), null, referent())
                .forEach(twin -> found.put(twin.id(), twin.why()));
        return found;
    }

    private static Partner.Description description(String name, String siret, String address, String postcode) {
        return new Partner.Description(
                name,
                new Identifiers(null, siret == null ? null : new Siret(siret), null, null, null),
                new Place(address, postcode, "Paris"),
                Map.of());
    }

    private static void attempt(Runnable act, List<Throwable> failures) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            failures.add(refused);
        }
    }

    private UUID open(String name, String siret, String town) {
        return open(name, siret, town, "1 rue Haute");
    }

    private UUID open(String name, String siret, String town, String address) {
        return file.open(
                PartnerKind.COMPANY,
                new Partner.Description(
                        name,
                        new Identifiers(null, siret == null ? null : new Siret(siret), null, null, null),
                        new Place(address, "75001", town),
                        Map.of(SheetField.SECTOR, "Bois")),
                act());
    }

    private void know(UUID partner, String name) {
        var day = life.today();
        jdbc.update(
                "insert into partner_contact (id, partner_id, school, academy, name, role, held_from, last_contact_on,"
                        + " recorded_by, recorded_on, updated_on, version)"
                        + " values (?, ?, '0750654D', 'PARIS', ?, 'DRH', ?, ?, 'referent', ?, ?, 0)",
                UUID.randomUUID(),
                partner,
                name,
                day,
                day,
                day,
                day);
        jdbc.update(
                "insert into partner_interaction (id, partner_id, school, academy, kind, held_on, recorded_by, recorded_on)"
                        + " values (?, ?, '0750654D', 'PARIS', 'CALL', ?, 'referent', ?)",
                UUID.randomUUID(),
                partner,
                day,
                day);
    }

    private List<String> known(UUID partner) {
        return jdbc.queryForList(
                "select name from partner_contact where partner_id = ? order by name", String.class, partner);
    }

    private UUID partnerOf(String number) {
        return jdbc.queryForObject("select partner_id from convention where number = ?", UUID.class, number);
    }

    /** All that a merger touches, but for the counters of versions. */
    private List<Map<String, Object>> picture() {
        var rows = new ArrayList<Map<String, Object>>();
        rows.addAll(jdbc.queryForList("select id, name, sort_name, siren, siret, town, address, sector, merged_into,"
                + " last_contact_on from partner order by id"));
        rows.addAll(jdbc.queryForList("select partner_id, name from partner_name order by partner_id, name"));
        rows.addAll(jdbc.queryForList("select id, partner_id from partner_contact order by id"));
        rows.addAll(jdbc.queryForList("select id, partner_id from partner_interaction order by id"));
        rows.addAll(jdbc.queryForList("select number, partner_id from convention order by number"));
        return rows;
    }

    private List<String> names(String typed) {
        return finder.find(referent(), new Finder.Wanted(typed, "", "", ""), 10).stream()
                .map(Finder.Found::name)
                .filter(name -> name.contains("Vexin"))
                .toList();
    }

    private Actor referent() {
        return actor("referent");
    }

    private Actor actor(String login) {
        return colleagues.find(login).orElseThrow();
    }

    private Act act() {
        return new Act(referent(), UUID.randomUUID().toString(), null);
    }
}
