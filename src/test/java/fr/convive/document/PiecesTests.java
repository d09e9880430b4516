package fr.convive.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Scans;
import fr.convive.Visits;
import fr.convive.people.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** « Pièces » : what is kept, what is refused, what is given to nobody. */
@ApplicationTest
@Tag("database")
class PiecesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    Documents documents;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aFileThatReplacesOneKeepsTheFormer() {
        var number = life.open();
        var first = received(number, "plan.pdf", Scans.page("un"));
        var again = received(number, "plan.pdf", Scans.page("un"));
        var second = received(number, "plan.pdf", Scans.page("deux"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(documents.of(life.id(number)))
                .extracting(Document::version, Document::isReplaced)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, true), org.assertj.core.groups.Tuple.tuple(2, false));
        assertThat(documents.content(documents.find(life.id(number), first.id()).orElseThrow()))
                .isEqualTo(Scans.page("un"));
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=documents"))
                .contains("Version 2", "remplacée", "Non analysé", "Aperçu")
                .doesNotContain("??");
    }

    @Test
    void aConventionKeepsTwentyPiecesAndFiftyMegabytes() {
        var number = life.open();
        for (int i = 0; i < Documents.MOST_FILES; i++) {
            received(number, "plan" + i + ".pdf", Scans.page("n" + i));
        }

        assertThatThrownBy(() -> received(number, "de trop.pdf", Scans.page("de trop")))
                .isInstanceOfSatisfying(
                        UnfitFile.class, unfit -> assertThat(unfit.why()).isEqualTo(UnfitFile.Why.MANY));

        var heavy = life.open();
        var piece = received(heavy, "plan.pdf", Scans.PAGE);
        jdbc.update("update document set bytes = ? where id = ?", (int) Documents.MOST_BYTES_OF_A_CASE, piece.id());
        assertThatThrownBy(() -> received(heavy, "autre.pdf", Scans.page("autre")))
                .isInstanceOfSatisfying(
                        UnfitFile.class, unfit -> assertThat(unfit.why()).isEqualTo(UnfitFile.Why.FULL));
    }

    @Test
    void anInfectedPieceIsGivenToNobodyNorIsOneThatWaits() throws IOException {
        var number = life.open();
        var infected = received(number, "virus.pdf", Scans.page(StubClamd.EICAR));
        var sound = received(number, "plan.pdf", Scans.page("sain"));
        pending(infected.id(), sound.id());

        assertWithheld(number, infected.id(), "en cours d’analyse");
        new Antivirus("127.0.0.1", closedPort(), PATIENCE, jdbc).sweep();
        assertThat(health(sound.id())).isEqualTo(Health.PENDING);
        try (var clamd = new StubClamd()) {
            new Antivirus("127.0.0.1", clamd.port(), PATIENCE, jdbc).sweep();
        }

        assertThat(health(sound.id())).isEqualTo(Health.CLEAN);
        assertThat(health(infected.id())).isEqualTo(Health.INFECTED);
        assertWithheld(number, infected.id(), "Cette pièce est infectée");
        assertThat(visits.get("referent", "/conventions/" + number + "/documents/" + infected.id() + "/apercu"))
                .hasStatus(409);
        assertThat(life.get("referent", "/api/conventions/" + number + "/documents/" + infected.id()))
                .hasStatus(409);
        assertThat(visits.get("referent", "/conventions/" + number + "/documents/" + sound.id()))
                .hasStatusOk();
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=documents"))
                .contains("Infecté", "Sain")
                .doesNotContain("documents/" + infected.id());
    }

    @Test
    void aPieceIsSeenAsAPictureWithinThePerimeter() {
        var number = life.open();
        var piece = received(number, "plan.pdf", Scans.PAGE);
        var address = "/conventions/" + number + "/documents/" + piece.id() + "/apercu";

        var picture = visits.get("referent", address);

        assertThat(picture).hasStatusOk().hasContentType("image/png");
        assertThat(picture.getResponse().getHeader("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(visits.get("referent3", address)).hasStatus(404);
    }

    @Test
    void clamdThatSaysNeitherIsNotBelieved() throws IOException {
        try (var clamd = new StubClamd()) {
            var client = new Clamd("127.0.0.1", clamd.port(), PATIENCE);

            assertThat(client.scan(StubClamd.EICAR.getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(Health.INFECTED);
            assertThat(client.scan(new byte[200_000])).isEqualTo(Health.CLEAN);
        }
    }

    private Document received(String number, String name, byte[] content) {
        return documents.receive(life.id(number), name, content, Actor.CONVIVE);
    }

    private void pending(UUID... pieces) {
        for (var piece : pieces) {
            jdbc.update("update document set health = 'PENDING' where id = ?", piece);
        }
    }

    private Health health(UUID piece) {
        return Health.valueOf(jdbc.queryForObject("select health from document where id = ?", String.class, piece));
    }

    private void assertWithheld(String number, UUID piece, String words) {
        var answer = visits.get("referent", "/conventions/" + number + "/documents/" + piece);
        assertThat(answer).hasStatus(409);
        assertThat(Visits.body(answer)).contains(words);
    }

    private static int closedPort() throws IOException {
        try (var free = new java.net.ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
