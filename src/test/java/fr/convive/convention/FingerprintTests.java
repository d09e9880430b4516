package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Payment;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void theSameTextHasTheSameFingerprintHoweverItsClausesCame() {
        var one = new LinkedHashMap<Clause, String>();
        one.put(Clause.NEUTRALITY, "N");
        one.put(Clause.AMENDMENT, "A");
        var other = new LinkedHashMap<Clause, String>();
        other.put(Clause.AMENDMENT, "A");
        other.put(Clause.NEUTRALITY, "N");

        assertThat(Fingerprint.of(terms(one, "1500.00"))).isEqualTo(Fingerprint.of(terms(other, "1500.00")));
    }

    @Test
    void aFingerprintIsASha256ThatTheSlightestChangeAlters() {
        var fingerprint = Fingerprint.of(terms(Map.of(), "1500.00"));

        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(Fingerprint.of(terms(Map.of(), "1500.01"))).isNotEqualTo(fingerprint);
        assertThat(Fingerprint.of(terms(Map.of(Clause.SCOPE, ""), "1500.00"))).isNotEqualTo(fingerprint);
    }

    /** A set of the JDK keeps another order in each run of the machine: what is signed today is signed after a restart too. */
    @Test
    void theSameTextHasTheSameFingerprintHoweverItsLocksCame() {
        var read = Fingerprint.of(terms(Map.of(), "1500.00", Set.of(Block.OBJECT, Block.CLAUSES)));

        assertThat(read)
                .isEqualTo(Fingerprint.of(terms(Map.of(), "1500.00", Set.of(Block.CLAUSES, Block.OBJECT))))
                .isNotEqualTo(Fingerprint.of(terms(Map.of(), "1500.00", Set.of(Block.OBJECT))));
    }

    private static Terms terms(Map<Clause, String> clauses, String amount) {
        return terms(clauses, amount, Set.of(Block.OBJECT));
    }

    private static Terms terms(Map<Clause, String> clauses, String amount, Set<Block> locked) {
        return new Terms(
                "Objet",
                List.of("Étudier"),
                List.of("Recevoir"),
                null,
                Length.ofYears(1),
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                false,
                List.of(new Payment(1, new BigDecimal(amount))),
                List.of(),
                Steering.unspoken(),
                EvaluationRule.monthsBeforeTerm(2),
                Ending.unspoken(),
                false,
                false,
                null,
                false,
                clauses,
                List.of(),
                locked);
    }
}
