package fr.convive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class JournalTests {

    @Autowired
    Life life;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aChainIsContiguousAndEachFactHoldsTheHashOfTheOneBefore() {
        var chain = lived();

        var links = journal.links(chain);

        assertThat(links).hasSizeGreaterThan(3);
        assertThat(links.stream().map(Link::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, links.size()).boxed().toList());
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i).previous()).isEqualTo(links.get(i - 1).hash());
        }
        assertThat(Integrity.of(links).isIntact()).isTrue();
        assertThat(Integrity.of(links).facts()).isEqualTo(links.size());
    }

    @Test
    void aFactThatWasChangedIsSeen() {
        var chain = lived();

        jdbc.update("update journal set after_text = 'RIEN' where chain = ? and seq = 2", chain);

        assertThat(Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(2);
    }

    @Test
    void aValueThatWasChangedBehindItsCommitmentIsSeen() {
        var chain = lived();

        jdbc.update("update journal_value set clear_text = 'Une autre' where chain = ? and seq = 1", chain);

        assertThat(Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(1);
    }

    @Test
    void theHashedPartNamesNobodyAndHoldsNoFreeText() {
        var chain = lived();
        var audience = journal.links(chain).stream()
                .filter(link -> link.entry().act().equals("TASK_DONE"))
                .findFirst()
                .orElseThrow();

        assertThat(jdbc.queryForList(
                        "select actor_name || before_text || after_text || object from journal where chain = ?",
                        String.class,
                        chain))
                .noneMatch(text -> text.contains("Aubert") || text.contains("étudiants"));
        assertThat(audience.entry().actorName()).contains("Aubert");
        assertThat(audience.entry().after()).startsWith("COMPLETED").contains("étudiants");
    }

    @Test
    void anErasedValueLeavesTheChainWholeAndIsSaidToBeErased() {
        var chain = lived();

        jdbc.update("delete from journal_value where chain = ? and field = 'AFTER'", chain);

        var links = journal.links(chain);
        assertThat(Integrity.of(links).isIntact()).isTrue();
        assertThat(Integrity.of(links).erased()).isPositive();
        assertThat(links).anyMatch(link -> link.entry().after().contains("effacé"));
    }

    @Test
    void aFactOfAnEarlierVersionIsStillTheOneWritten() {
        var chain = "of an earlier version";
        var at = java.time.Instant.parse("2026-01-05T08:00:00Z");
        var entry = new Journal.Entry(
                chain, "referent", "Claire Aubert", "", "coordinator", "OPENED", "convention", "", "dit");
        jdbc.update(
                "insert into journal (chain, seq, at, actor, actor_name, on_behalf_of, role, act, object, before_text,"
                        + " after_text, previous, hash) values (?, 1, ?, ?, ?, '', ?, ?, ?, '', ?, ?, ?)",
                chain,
                java.sql.Timestamp.from(at),
                entry.actor(),
                entry.actorName(),
                entry.role(),
                entry.act(),
                entry.object(),
                entry.after(),
                Journal.BEGINNING,
                // as version 1 wrote it: computed apart, by no code of the house
                "a401cac4d4dad159918cc6115ff65207f1f68b80ca2610d847038c9eed969da5");

        var links = journal.links(chain);

        assertThat(links.get(0).form()).isEqualTo(Canonical.CLEAR);
        assertThat(Integrity.of(links).isIntact()).isTrue();
    }

    @Test
    void aFactThatWasRemovedIsSeen() {
        var chain = lived();

        jdbc.update("delete from journal where chain = ? and seq = 3", chain);

        assertThat(Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(3);
    }

    @Test
    void aFactRewrittenWithAHashOfItsOwnIsSeenByTheNext() {
        var chain = lived();
        var second = journal.links(chain).get(1);
        var entry = second.written();
        var forged = new Journal.Entry(
                entry.chain(),
                "faussaire",
                entry.actorName(),
                entry.onBehalfOf(),
                entry.role(),
                entry.act(),
                entry.object(),
                entry.before(),
                entry.after());

        jdbc.update(
                "update journal set actor = 'faussaire', hash = ? where chain = ? and seq = 2",
                Canonical.hash(second.form(), second.previous(), 2, second.at(), forged),
                chain);

        assertThat(Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(3);
    }

    @Test
    void factsOfOneMomentFromManySidesAllFindTheirPlace() throws InterruptedException {
        var number = life.open();
        var readers = new java.util.ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            readers.add(new Thread(() -> life.get("auditeur", "/api/conventions/" + number)));
        }

        readers.forEach(Thread::start);
        for (var reader : readers) {
            reader.join();
        }

        var links = journal.links(life.id(number));
        assertThat(links.stream().filter(link -> link.entry().act().equals("READ")))
                .hasSize(6);
        assertThat(Integrity.of(links).isIntact()).isTrue();
    }

    private String lived() {
        var number = life.open();
        life.until(number, "analyseNeeds");
        life.answer(number, "analyseNeeds");
        return life.id(number);
    }
}
