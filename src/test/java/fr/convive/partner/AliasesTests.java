package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AliasesTests {

    private final Aliases aliases = new Aliases(JsonMapper.builder().build());

    @Test
    void anOldNameFindsTheNewOneAndBack() {
        assertThat(aliases.alike("ANPE Paris 13"))
                .contains("anpe paris 13", "pole emploi paris 13", "france travail paris 13");
        assertThat(aliases.alike("France Travail")).contains("pole emploi", "anpe");
        assertThat(aliases.alike("DIRRECTE")).contains("direccte", "dreets");
        assertThat(aliases.alike("opcaim")).containsExactly("opcaim");
    }

    @Test
    void aPresentNameTellsItsFormerOnes() {
        assertThat(aliases.before("France Travail, agence Bastille"))
                .extracting(Aliases.Succession::former)
                .containsExactly("Pôle emploi", "ANPE");
        assertThat(aliases.before("DREETS d’Île-de-France"))
                .extracting(Aliases.Succession::former)
                .containsExactly("DIRECCTE", "DRTEFP");
    }

    @Test
    void aFormerNameTellsThatOfTheDay() {
        assertThat(aliases.after("ANPE", LocalDate.of(2026, 1, 1)))
                .map(Aliases.Succession::present)
                .contains("France Travail");
        assertThat(aliases.after("ANPE", LocalDate.of(2020, 1, 1)))
                .map(Aliases.Succession::present)
                .contains("Pôle emploi");
        assertThat(aliases.after("Pôle emploi", LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(aliases.after("Hydrolys", LocalDate.of(2026, 1, 1))).isEmpty();
    }
}
