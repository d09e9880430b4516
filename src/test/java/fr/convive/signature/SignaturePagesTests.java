package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Pages;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of this phase as a browser meets them: shown, answered wrong, refused, taken; files included. */
@ApplicationTest
class SignaturePagesTests {

    private static final byte[] SCAN = fr.convive.Scans.page("signée");

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    private Pages pages;

    @BeforeEach
    void browser() {
        pages = new Pages(mvc, life);
    }

    @Test
    void aScanChosenOnceIsKeptWhileTheRestIsMended() {
        var number = atSigning();
        var page = pages.open(number, "sign");
        assertThat(page.html())
                .contains("type=\"file\"", "À la main, papier numérisé")
                .doesNotContain("??");

        var wrong = pages.post(
                page,
                Map.of(
                        "answer",
                        "SIGNED",
                        "signedOn",
                        "hier",
                        "place",
                        "",
                        "capacity",
                        "Proviseur",
                        "method",
                        "HANDWRITTEN"),
                "document",
                "page signée.pdf",
                SCAN);

        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("hier", "Dites où la convention a été signée", "page signée.pdf")
                .doesNotContain("Joignez la convention");
        var again = pages.again(page, wrong);
        assertThat(again.hidden()).containsKey("document");
        pages.assertTaken(again, signed());
        assertThat(jdbc.queryForList("""
                        select d.title from signature s join document d on d.id = s.document_id
                          join signature_round r on r.id = s.round_id where r.convention_id = ?
                        """, String.class, java.util.UUID.fromString(life.id(number))))
                .containsExactly("page signée.pdf");
    }

    @Test
    void aFileThatIsNoScanIsRefusedAtItsField() {
        var number = atSigning();
        var page = pages.open(number, "sign");

        var refused = pages.post(page, signed(), "document", "virus.exe", new byte[] {'M', 'Z', 0, 0});

        assertThat(refused).hasStatus(422).bodyText().contains("virus.exe", "seuls un PDF", "value=\"Tours\"");
        assertThat(jdbc.queryForObject(
                        "select count(*) from document where case_key = ?", Integer.class, life.id(number)))
                .isZero();
    }

    @Test
    void theSameScanSentTwiceIsOnePiece() {
        var number = atSigning();
        var page = pages.open(number, "sign");

        for (int click = 0; click < 2; click++) {
            assertThat(pages.post(page, Map.of("answer", "SIGNED"), "document", "scan.pdf", SCAN))
                    .hasStatus(422);
        }

        assertThat(jdbc.queryForObject(
                        "select count(*) from document where case_key = ?", Integer.class, life.id(number)))
                .isEqualTo(1);
    }

    @Test
    void aSignatureWithoutItsPaperComesBack() {
        var number = atSigning();
        var page = pages.open(number, "sign");

        pages.assertWrong(page, signed(), "Joignez la convention signée, numérisée", "value=\"Tours\"");
        pages.assertWrong(
                page,
                Map.of("answer", "REFUSED", "reason", " "),
                "Donnez la raison",
                "value=\"REFUSED\" checked=\"checked\"");
    }

    @Test
    void aDateBeforeTheLockIsRefusedAtTheTopAndAllIsKept() {
        var number = atSigning();
        var page = pages.open(number, "sign");
        var early = new java.util.HashMap<String, Object>(signed());
        early.put("signedOn", life.today().minusDays(1).toString());
        early.put("document", life.document(number));

        pages.assertRefused(page, early, "exécutoire", "value=\"Tours\"", "scan.pdf");
        early.put("signedOn", life.today().toString());
        pages.assertTaken(page, early);
    }

    @Test
    void whatFollowsARefusalIsDecidedOnItsPage() {
        var number = atSigning();
        pages.assertTaken(pages.open(number, "sign"), Map.of("answer", "REFUSED", "reason", "Propriété à dire."));
        var page = pages.open(number, "decideAfterRefusal");

        assertThat(page.html())
                .contains("Propriété à dire.", "Reprendre le texte")
                .doesNotContain("??");
        pages.assertWrong(
                page,
                Map.of("answer", "REWORK", "reason", " "),
                "Donnez la raison",
                "value=\"REWORK\" checked=\"checked\"");
        pages.assertTaken(page, Map.of("answer", "ABANDONED", "reason", "Désaccord."));
    }

    @Test
    void aRoundThatExpiredIsChasedOnItsPage() {
        var number = atSigning();
        life.fireTimer(number, "signatureExpiry");
        var page = pages.open(number, "chaseOrAbandon");

        assertThat(page.html())
                .contains("Marc Dufour, Proviseur (Lycée des Remparts)", "Yanis Le Goff, Gérant (Hydrolys)")
                .doesNotContain("??");
        pages.assertWrong(page, Map.of("answer", "ABANDONED", "reason", ""), "Donnez la raison");
        pages.assertTaken(page, Map.of("answer", "CHASED", "reason", ""));
    }

    private Map<String, Object> signed() {
        return Map.of(
                "answer",
                "SIGNED",
                "signedOn",
                life.today().toString(),
                "place",
                "Tours",
                "capacity",
                "Proviseur",
                "method",
                "HANDWRITTEN",
                "certified",
                "true");
    }

    private String atSigning() {
        var number = life.open();
        life.until(number, "sign");
        return number;
    }
}
