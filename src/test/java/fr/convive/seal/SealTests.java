package fr.convive.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import fr.convive.ApplicationTest;
import fr.convive.Visits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever holds a file can ask whether it was sealed here and whether anything of it changed since. */
@ApplicationTest
@Tag("database")
class SealTests {

    private static final String REFERENCE = "Convention 2026-0001";
    private static final String MARK = "un banc d'essai";

    @Autowired
    SealPress press;

    @Autowired
    SealRegister register;

    @Autowired
    Verifier verifier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    private final Instant now = Clock.systemUTC().instant();

    @Test
    void aSealedFileIsOursUntouchedAndSaysItsReference() {
        var file = kept(sealed(MARK));

        assertThat(verifier.verify(file))
                .satisfies(found -> assertThat(found.ours()).isTrue())
                .satisfies(found -> assertThat(found.intact()).isTrue())
                .satisfies(found -> assertThat(found.reference()).isEqualTo(REFERENCE));
    }

    @Test
    void whereTheRegisterDoesNotKnowTheFileItsSealTellsWhoseItIsAndNoMore() {
        kept(sealed(MARK));
        var found = verifier.verify(sealed("un autre"));

        assertThat(found.ours()).isTrue();
        assertThat(found.intact()).isFalse();
        assertThat(found.reason()).contains("octet pour octet");
        assertThat(found.reference()).isEqualTo(REFERENCE);
        assertThat(Duration.between(found.sealedOn(), now).abs()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void oneByteChangedAndItIsOursNoLongerIntact() {
        var found = verifier.verify(Paper.changed(kept(sealed(MARK)), MARK));

        assertThat(found.ours()).isTrue();
        assertThat(found.intact()).isFalse();
        assertThat(found.reference()).as("nothing it says is believed").isNull();
        assertThat(found.reason()).contains("n’est plus celui qui a été scellé");
    }

    @Test
    void whicheverByteIsChangedItIsNoLongerIntactNotEvenWhereNoSealCovers() {
        var file = kept(sealed(MARK));
        var covered = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        int padding = covered.lastIndexOf("0".repeat(100));
        for (int at : new int[] {20, file.length / 3, file.length / 2, padding + 50, file.length - 2}) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertThat(verifier.verify(changed).intact()).as("byte " + at).isFalse();
        }
    }

    @Test
    void aPageAddedAndItIsNoLongerIntact() {
        var found = verifier.verify(Paper.lengthened(kept(sealed(MARK))));

        assertThat(found.ours()).isTrue();
        assertThat(found.intact()).isFalse();
        assertThat(found.reason()).contains("ajouté");
    }

    @Test
    void theSealOfAnotherHouseIsNotOurs() {
        var other =
                new Seal(new SealKey(OwnKey.store("x"), "x"), new SealSettings(null, "", null, Duration.ofSeconds(1)));
        kept(sealed(MARK));

        var found = verifier.verify(other.on(Paper.bearing(MARK), REFERENCE, now));

        assertThat(found.ours()).isFalse();
        assertThat(found.intact()).isFalse();
        assertThat(found.reason()).contains("quelqu’un d’autre");
    }

    @Test
    void whatIsNotSealedOrNotReadableSaysSo() {
        assertThat(verifier.verify(Paper.bearing(MARK)).reason()).contains("n’est pas scellé");
        assertThat(verifier.verify("%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII))
                        .ours())
                .isFalse();
        assertThat(verifier.verify(new byte[0]).reason()).contains("pas un PDF");
        assertThat(verifier.verify("bonjour".getBytes(StandardCharsets.US_ASCII))
                        .reason())
                .contains("pas un PDF");
    }

    @Test
    void anyoneMayAskSignedInOrNot() {
        var file = kept(sealed(MARK));

        assertThat(asked(file))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
        assertThat(asked(file)).bodyJson().extractingPath("$.reference").isEqualTo(REFERENCE);
        assertThat(asked(Paper.changed(file, MARK)))
                .bodyJson()
                .extractingPath("$.ours")
                .isEqualTo(true);
        assertThat(asked(Paper.changed(file, MARK)))
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(false);
        assertThat(asked(new byte[Verifier.MOST_BYTES + 1])).hasStatus(413);
        assertThat(mvc.get().uri("/verifier")).hasStatusOk();
        assertThat(Visits.body(shown(file))).contains("Ce document est authentique", REFERENCE);
        assertThat(Visits.body(shown(Paper.changed(file, MARK)))).contains("Ce document a été modifié");
        assertThat(shown(new byte[0])).hasStatus(422);
    }

    @Test
    void aDemonstrationSealsInThePastThatItTells() {
        assertThat(press.seal().orElseThrow().on(Paper.bearing(MARK), REFERENCE, Instant.parse("2007-03-01T10:00:00Z")))
                .isNotEmpty();
    }

    @Test
    void nothingIsSealedInsideAnAct() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sealed(MARK)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValidatorOfThisHouseOrAnyOtherTrustsTheSealOfATrustedKey() throws Exception {
        var file = sealed(MARK);
        var trusted = new CommonTrustedCertificateSource();
        var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(file));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        trusted.addCertificate(analyzer.getSignatures().get(0).getSigningCertificateToken());

        assertThat(judged(file, trusted)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(judged(Paper.changed(file, MARK), trusted)).isEqualTo(Indication.TOTAL_FAILED);
    }

    private static Indication judged(byte[] file, CommonTrustedCertificateSource trusted) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        return report.getIndication(report.getFirstSignatureId());
    }

    @Test
    void pdfsigReadsItToo(@TempDir Path folder) throws Exception {
        var intact = folder.resolve("scelle.pdf");
        Files.write(intact, sealed(MARK));
        var changed = folder.resolve("change.pdf");
        Files.write(changed, Paper.changed(Files.readAllBytes(intact), MARK));

        assertThat(Poppler.pdfsig(intact))
                .contains("Signature Validation: Signature is Valid", "Total document signed");
        assertThat(Poppler.pdfsig(changed)).doesNotContain("Signature is Valid");
    }

    @Test
    void anAuthorityConfiguredVouchesForTheHour() throws Exception {
        var hour = now.minus(Duration.ofMinutes(5)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        try (var authority = new TimeAuthority(hour)) {
            var seal = new Seal(
                    new SealKey(OwnKey.store("x"), "x"),
                    new SealSettings(null, "", authority.address(), Duration.ofSeconds(5)));
            var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(seal.on(Paper.bearing(MARK), REFERENCE, hour)));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());

            assertThat(analyzer.getSignatures().get(0).getSignatureTimestamps())
                    .singleElement()
                    .satisfies(stamp ->
                            assertThat(stamp.getGenerationTime().toInstant()).isEqualTo(hour));
        }
    }

    private byte[] sealed(String mark) {
        return press.seal().orElseThrow().on(Paper.bearing(mark), REFERENCE, now);
    }

    private byte[] kept(byte[] sealed) {
        register.keep(sealed, REFERENCE, now, press.seal().orElseThrow().fingerprint());
        return sealed;
    }

    private MvcTestResult asked(byte[] file) {
        return mvc.post()
                .uri("/api/verify")
                .contentType(MediaType.APPLICATION_PDF)
                .content(file)
                .exchange();
    }

    private MvcTestResult shown(byte[] file) {
        return mvc.post()
                .multipart()
                .uri("/verifier")
                .file(new MockMultipartFile("file", "convention.pdf", "application/pdf", file))
                .with(csrf())
                .exchange();
    }
}
