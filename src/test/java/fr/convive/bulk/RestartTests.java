package fr.convive.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.administration.Schools;
import fr.convive.people.Colleagues;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file is taken whole or not at all, whatever stops in the middle. */
@ApplicationTest
@Tag("database")
class RestartTests {

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportRunner runner;

    @Autowired
    Imports imports;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        Stream.of("import_fault", "import_chunk", "import_job").forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from organisation where parent = 'PARIS' and name like 'Lycée repris%'");
    }

    @Test
    void whatAStopLeftUndoneIsTakenAtTheNextStart() {
        var id = UUID.randomUUID();
        var rows = Stream.of(0, 1, 2)
                .map(i -> new Row(
                        i + 2,
                        Map.of(
                                "code",
                                Schools.uai(i),
                                "name",
                                "Lycée repris " + i,
                                "level",
                                "school",
                                "parent",
                                "PARIS")))
                .toList();
        jobs.open(id, "organisations", "admin", "rentrée.csv", "0", true, rows);
        jobs.move(id, ImportJob.State.CHECKING, ImportJob.State.TAKING, ImportJob.Counts.NONE);
        jobs.reached(id, 1);

        int before = taken();

        runner.resume();

        assertThat(over(id).state()).isEqualTo(ImportJob.State.TAKEN);
        assertThat(count("select count(*) from organisation where name like 'Lycée repris%'"))
                .isEqualTo(3);
        assertThat(taken()).isEqualTo(before + 1);
        runner.resume();
        assertThat(over(id).counts().brought()).isEqualTo(3);
    }

    @Test
    void partnersOfOneFileComeInOnceAndTheSameFileAgainChangesNothing() {
        var file = """
                name;siret;town;sector
                Ateliers du Reprenant;81241568500013;Paris;Mécanique
                """.getBytes(StandardCharsets.UTF_8);

        var states = Stream.of(1, 2, 3).map(time -> taken(file)).toList();

        assertThat(states.get(0)).isIn(ImportJob.State.TAKEN, ImportJob.State.UNCHANGED);
        assertThat(states.subList(1, 3)).containsOnly(ImportJob.State.UNCHANGED);
        assertThat(count("select count(*) from partner where name = 'Ateliers du Reprenant'"))
                .isEqualTo(1);
    }

    private ImportJob.State taken(byte[] file) {
        var by = colleagues.find("drafpic").orElseThrow();
        return over(imports.open(
                        "partners",
                        file,
                        "partenaires.csv",
                        true,
                        UUID.randomUUID().toString(),
                        by))
                .state();
    }

    private ImportJob over(UUID id) {
        for (int wait = 0; wait < 600; wait++) {
            var job = jobs.find(id).orElseThrow();
            if (!job.state().isRunning()) {
                return job;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("Import " + id + " is not over");
    }

    private int taken() {
        return count("select count(*) from journal where act = 'IMPORT_TAKEN' and object = 'organisations'");
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
