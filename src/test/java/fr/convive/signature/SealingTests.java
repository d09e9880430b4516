package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.convention.Conventions;
import fr.convive.document.Documents;
import fr.convive.document.VeraPdf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What all have signed becomes two files that nobody can change unseen, and that anyone can verify. */
@ApplicationTest
@Tag("database")
class SealingTests {

    @Autowired
    TextSealing sealing;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Life life;

    @Autowired
    Conventions conventions;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    SigningLinks links;

    @Autowired
    LinkDesk desk;

    @Autowired
    LinkActs acts;

    @Autowired
    ReadText text;

    @Autowired
    SealedTexts sealed;

    @Test
    void theTextAndTheEvidenceAreSealedOnceAllHaveSigned() throws Exception {
        var number = life.open();
        life.until(number, "sign");
        sealing.sweep();
        assertThat(sealedOf(number)).isZero();

        life.until(number, "evaluate");
        sealing.sweep();
        sealing.sweep();

        assertThat(sealedOf(number)).isEqualTo(2);
        for (var file : documents(number)) {
            if (file.get("sealed").asBoolean()) {
                var content = mvc.get()
                        .uri("/api/conventions/" + number + "/documents/"
                                + file.get("id").asString())
                        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .httpBasic("referent", "referent"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
                assertThat(Documents.sha256(content))
                        .isEqualTo(file.get("sha256").asString());
                VeraPdf.assertArchivableAndAccessible(file.get("type").asString(), content);
                if (file.get("type").asString().equals("EVIDENCE")) {
                    try (var pdf = Loader.loadPDF(content)) {
                        assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                                .contains("copie certifiée conforme à l’original par Claire Aubert");
                    }
                }
                var found = mvc.post()
                        .uri("/api/verify")
                        .contentType(MediaType.APPLICATION_PDF)
                        .content(content)
                        .exchange();
                assertThat(found).bodyJson().extractingPath("$.intact").isEqualTo(true);
                assertThat(found).bodyJson().extractingPath("$.reference").isEqualTo(number);
            }
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from sealed_round where cast(convention_id as varchar(64)) = ?",
                        Integer.class,
                        life.id(number)))
                .as("once, however often one looks")
                .isEqualTo(1);
    }

    @Test
    void theEvidenceTellsHowEachHasSignedWithoutPaper() throws Exception {
        var number = life.open(
                "parties",
                List.of(
                        Map.of(
                                "side",
                                "SCHOOL",
                                "name",
                                "Lycée des Remparts",
                                "uai",
                                "0750654D",
                                "representative",
                                Map.of("name", "Marc Dufour", "title", "Proviseur")),
                        Map.of(
                                "side",
                                "PARTNER",
                                "name",
                                "Hydrolys",
                                "representative",
                                Map.of("name", "Yanis Le Goff", "title", "Gérant", "email", "y@hydrolys.example"))));
        life.until(number, "sign");
        var round = rounds.current(life.id(number));
        var hash = text.print(conventions.get(life.id(number))).orElseThrow().sha256();
        var link = links.findByRoundIdOrderByIssuedAt(round.id()).get(0);
        acts.sign(
                desk.caller(link),
                new LinkVisit.Proved("Yanis Le Goff", "Gérant", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
                "192.0.2.x");
        life.answer(number, "sign", "method", "IN_APPLICATION", "consent", true, "document", null);

        sealing.sweep();

        var evidence = sealed.find(round.id(), SealedTexts.Part.EVIDENCE).orElseThrow();
        try (var pdf = Loader.loadPDF(evidence)) {
            var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(words)
                    .contains(hash, link.id().toString(), "192.0.2.x", "Ici,sanspapier", "Parlien,avecuncode")
                    .contains("envoyéle01/01/1970");
        }
        VeraPdf.assertArchivableAndAccessible("EVIDENCE", evidence);
        assertThat(Documents.sha256(text.print(conventions.get(life.id(number)))
                        .orElseThrow()
                        .content()))
                .as("what was signed is what was sealed")
                .isEqualTo(hash);
    }

    private JsonNode documents(String number) {
        return life.read(life.get("referent", "/api/conventions/" + number + "/documents"));
    }

    private long sealedOf(String number) {
        return documents(number)
                .valueStream()
                .filter(file -> file.get("sealed").asBoolean())
                .count();
    }
}
