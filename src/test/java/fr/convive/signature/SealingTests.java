package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.document.Documents;
import fr.convive.document.VeraPdf;
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

    @Test
    void theTextAndTheEvidenceAreSealedOnceAllHaveSigned() {
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
                var found = mvc.post()
                        .uri("/api/verify")
                        .contentType(MediaType.APPLICATION_PDF)
                        .content(content)
                        .exchange();
                assertThat(found).bodyJson().extractingPath("$.intact").isEqualTo(true);
                assertThat(found).bodyJson().extractingPath("$.reference").isEqualTo(number);
            }
        }
        assertThat(jdbc.queryForObject("select count(*) from sealed_round", Integer.class))
                .as("once, however often one looks")
                .isEqualTo(1);
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
