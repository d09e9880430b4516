package fr.convive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A second verifier, written apart and run in a process of its own, agrees with the house on every chain. */
@ApplicationTest
@Tag("database")
class VerifierTests {

    @Autowired
    Life life;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    @Test
    void itFindsALivedChainIntactAndCountsItsFacts() throws Exception {
        var number = life.open();
        life.until(number, "agreeOnDraft");

        var facts = journal.links(life.id(number)).size();

        assertThat(verified(number)).isEqualTo("INTACT " + facts + " facts, 0 values gone");
    }

    @Test
    void itFindsAChainIntactWhoseValuesWereErasedAndSaysHowMany() throws Exception {
        var number = life.open();
        life.until(number, "analyseRisks");
        jdbc.update("delete from journal_value where chain = ? and field = 'AFTER'", life.id(number));

        var integrity = Integrity.of(journal.links(life.id(number)));

        assertThat(integrity.erased()).isPositive();
        assertThat(verified(number))
                .isEqualTo("INTACT " + integrity.facts() + " facts, " + integrity.erased() + " values gone");
    }

    @Test
    void itFindsTheFactThatWasChangedAndTheValueThatWas() throws Exception {
        var number = life.open();
        life.until(number, "analyseRisks");

        jdbc.update("update journal_value set clear_text = 'Autre' where chain = ? and seq = 3", life.id(number));
        assertThat(verified(number))
                .isEqualTo("BROKEN at "
                        + Integrity.of(journal.links(life.id(number))).brokenAt());

        jdbc.update("update journal set role = 'head' where chain = ? and seq = 2", life.id(number));
        assertThat(verified(number)).isEqualTo("BROKEN at 2");
    }

    private String verified(String number) throws IOException, InterruptedException {
        var export = life.get("proviseur", "/api/conventions/" + number + "/history");
        var file = folder.resolve("history.json");
        Files.write(file, export.getResponse().getContentAsByteArray());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("src/verifier/VerifyJournal.java")
                                .toAbsolutePath()
                                .toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
