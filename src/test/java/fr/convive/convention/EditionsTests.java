package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Ending;
import fr.convive.deadline.Length;
import fr.convive.deadline.Payment;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditionsTests {

    private static final ConventionId ID = ConventionId.next();
    private static final Party SCHOOL = party(Party.Side.SCHOOL, "Lycée des Remparts");
    private static final Party PARTNER = party(Party.Side.PARTNER, "Hydrolys");
    private static final Party JOINED = party(Party.Side.PARTNER, "Association des anciens");

    private static final Edition ORIGINAL =
            edition(0, "2007-03-01", Length.ofYears(4), new Steering(2), List.of(SCHOOL, PARTNER));
    private static final Edition LONGER =
            edition(1, "2009-03-12", Length.ofYears(6), new Steering(2), List.of(SCHOOL, PARTNER));
    private static final Edition WIDER =
            edition(2, "2010-01-04", Length.ofYears(6), new Steering(4), List.of(SCHOOL, PARTNER, JOINED));
    private static final List<Edition> ALL = List.of(ORIGINAL, LONGER, WIDER);

    @Test
    void theTextOfADayIsTheLastOneInForceByThen() {
        assertThat(Editions.inForceOn(day("2007-02-28"), ALL)).isEmpty();
        assertThat(Editions.inForceOn(day("2007-03-01"), ALL)).contains(ORIGINAL);
        assertThat(Editions.inForceOn(day("2009-03-11"), ALL)).contains(ORIGINAL);
        assertThat(Editions.inForceOn(day("2009-03-12"), ALL)).contains(LONGER);
        assertThat(Editions.inForceOn(day("2030-01-01"), ALL)).contains(WIDER);
    }

    @Test
    void eachBlockComesFromTheLastActThatChangedIt() {
        assertThat(Editions.origins(day("2009-03-11"), ALL).values()).containsOnly(ORIGINAL);

        var origins = Editions.origins(day("2010-01-04"), ALL);

        assertThat(origins).containsOnlyKeys(Block.values());
        assertThat(origins)
                .containsEntry(Block.DURATION, LONGER)
                .containsEntry(Block.STEERING, WIDER)
                .containsEntry(Block.PARTIES, WIDER)
                .containsEntry(Block.OBJECT, ORIGINAL)
                .containsEntry(Block.MONEY, ORIGINAL);
    }

    @Test
    void anAmountIsTheSameWithItsCents() {
        assertThat(Block.changed(paid("1800000"), paid("1800000.00"))).isEmpty();
        assertThat(Block.changed(paid("1800000"), paid("1800000.01"))).containsExactly(Block.MONEY);
    }

    @Test
    void aTextThatLocksNothingLocksTheObjectAllTheSame() {
        var silent = terms(Length.ofYears(1), new Steering(2), List.of(), Set.of());
        var said = terms(Length.ofYears(1), new Steering(2), List.of(), Set.of(Block.OBJECT));

        assertThat(silent.locked()).containsExactly(Block.OBJECT);
        assertThat(Block.changed(silent, said)).isEmpty();
        assertThat(Block.changed(silent, terms(Length.ofYears(1), new Steering(2), List.of(), Set.of(Block.MONEY))))
                .containsExactly(Block.CLAUSES);
    }

    @Test
    void aBlockIsNamedByItsConstantOrByItsWord() {
        assertThat(Block.of("duration")).isEqualTo(Block.of("DURATION")).isEqualTo(Block.DURATION);
    }

    private static Edition edition(int number, String on, Length duration, Steering steering, List<Party> parties) {
        return Edition.of(ID, number, day(on), terms(duration, steering, List.of(), Set.of(Block.OBJECT)), parties);
    }

    private static Terms paid(String amount) {
        return terms(Length.ofYears(4), new Steering(2), List.of(new Payment(1, new BigDecimal(amount))), Set.of());
    }

    private static Terms terms(Length duration, Steering steering, List<Payment> payments, Set<Block> locked) {
        return new Terms(
                "Soutenir les actions de l’annexe 1",
                List.of("Verser la subvention"),
                List.of("Mener les actions"),
                null,
                duration,
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                payments.isEmpty(),
                payments,
                List.of(),
                steering,
                null,
                Ending.unspoken(),
                false,
                false,
                null,
                false,
                Map.of(),
                List.of(),
                locked);
    }

    private static Party party(Party.Side side, String name) {
        return new Party(side, name, null, null, new Party.Representative("Yanis Le Goff", "gérant"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
