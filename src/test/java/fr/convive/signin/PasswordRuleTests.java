package fr.convive.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen: long ones that nobody else has. */
class PasswordRuleTests {

    private static final PasswordRule RULE = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre nuages, une enclume",
                "tuiles vertes sous la pluie fine",
                "kzu fvwq hgtr ypln",
                "plusieurs hérissons polyglottes"
            })
    void aFewWordsThatHaveNothingToDoWithOneAnotherAreTaken(String password) {
        assertThat(RULE.objection(password, "caubert", "Claire Aubert")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "onze signes, tooShort",
        "motdepasse123, breached",
        "azertyuiop12, breached",
        "Azertyuiop123!, breached",
        "qwertyuiop123456, breached",
        "123456789012, breached",
        "aaaaaaaaaaaaaaaa, breached",
        "passwordpassword, breached",
        "soleilsoleil, breached",
        "chocolat2026, breached",
        "caubert a un vélo bleu, ownName",
        "le vélo de Claire est bleu, ownName",
        "la clé de Convive est ici, ownName"
    })
    void whatOthersTryFirstIsRefused(String password, String because) {
        assertThat(RULE.objection(password, "caubert", "Claire Aubert")).contains("account.password." + because);
    }

    @Test
    void theLongestIsAsLongAsWhatIsRead() {
        var words = "plusieurs hérissons polyglottes ".repeat(4);

        assertThat(RULE.objection(words, "caubert", "Claire Aubert")).isEmpty();
        assertThat(RULE.objection(words + ".", "caubert", "Claire Aubert")).contains("account.password.tooLong");
    }
}
