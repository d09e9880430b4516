package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42843689300013",
                "73282932000074",
                "17310430800015",
                "77566591200082",
                "428 436 893 00013",
                "35600000000048",
                "35600000049837"
            })
    void aSiretHoldsItsKey(String text) {
        assertThat(Siret.isSound(text)).isTrue();
        assertThat(new Siret(text).digits()).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"35600049837733", "42843689300014", "4284368930001", "MONACOCONFO001", "", "4284368930001３"})
    void whatHoldsNoKeyIsNoSiret(String text) {
        assertThat(Siret.isSound(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siret(text));
    }

    @Test
    void aSiretTellsItsSiren() {
        assertThat(new Siret("42843689300013").siren()).isEqualTo(new Siren("428 436 893"));
        assertThat(new Identifiers(null, new Siret("42843689300013"), null, null, null).siren())
                .isEqualTo(new Siren("428436893"));
    }

    @Test
    void aSiretOfAnotherCompanyIsRefused() {
        var siren = new Siren("732829320");
        var siret = new Siret("42843689300013");

        assertThatIllegalArgumentException().isThrownBy(() -> new Identifiers(siren, siret, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"428436893,true", "356000000,true", "193101524,true", "428436894,false", "42843689,false"})
    void aSirenHoldsItsKey(String text, boolean sound) {
        assertThat(Siren.isSound(text)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({"0951099D,true", "0750654D,true", "0752524L,true", "0920131T,true", "0310152X,true", "0750654E,false"})
    void aUaiHoldsItsKey(String text, boolean sound) {
        assertThat(Uai.isSound(text)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({"W751234567,true", "W75123456,false", "X751234567,false", "w751234567,false", "W7512345678,false"})
    void anRnaIsWAndNineDigits(String text, boolean sound) {
        assertThat(Rna.isSound(text)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "25.62B,REV_2,true",
        "2562B,REV_2,true",
        "2562B,NAF_2025,true",
        "741 J,REV_1,true",
        "741J,REV_2,false",
        "2562,REV_2,false",
        "2562B,REV_1,false"
    })
    void aCodeOfActivityIsOfItsList(String text, Naf.Version version, boolean sound) {
        assertThat(Naf.isSound(text, version)).isEqualTo(sound);
    }

    @Test
    void theListOf2025IsOfficialFrom2027() {
        var code = new Naf("25.62B", Naf.Version.REV_2);

        assertThat(code.code()).isEqualTo("2562B");
        assertThat(Naf.Version.on(LocalDate.of(2026, 12, 31))).isEqualTo(Naf.Version.REV_2);
        assertThat(Naf.Version.on(LocalDate.of(2027, 1, 1))).isEqualTo(Naf.Version.NAF_2025);
        assertThat(code.isOutdatedOn(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(code.isOutdatedOn(LocalDate.of(2027, 1, 1))).isTrue();
    }
}
