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
        assertThat(links.stream().map(Journal.Link::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, links.size()).boxed().toList());
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i).previous()).isEqualTo(links.get(i - 1).hash());
        }
        assertThat(Journal.Integrity.of(links).isIntact()).isTrue();
        assertThat(Journal.Integrity.of(links).facts()).isEqualTo(links.size());
    }

    @Test
    void aFactThatWasChangedIsSeen() {
        var chain = lived();

        jdbc.update("update journal set after_text = 'RIEN' where chain = ? and seq = 2", chain);

        assertThat(Journal.Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(2);
    }

    @Test
    void aFactThatWasRemovedIsSeen() {
        var chain = lived();

        jdbc.update("delete from journal where chain = ? and seq = 3", chain);

        assertThat(Journal.Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(3);
    }

    @Test
    void aFactRewrittenWithAHashOfItsOwnIsSeenByTheNext() {
        var chain = lived();
        var second = journal.links(chain).get(1);
        var entry = second.entry();
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
                Journal.hash(second.previous(), 2, second.at(), forged),
                chain);

        assertThat(Journal.Integrity.of(journal.links(chain)).brokenAt()).isEqualTo(3);
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
        assertThat(Journal.Integrity.of(links).isIntact()).isTrue();
    }

    private String lived() {
        var number = life.open();
        life.until(number, "analyseNeeds");
        life.answer(number, "analyseNeeds");
        return life.id(number);
    }
}
