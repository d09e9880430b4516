package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.deadline.Ending;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new period: as long as the first, never past the times and the cap of the clause. */
class RenewalTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Test
    void eachNewPeriodIsAsLongAsTheFirst() {
        var convention = inForce(Length.ofMonths(12), Renewal.express(3));

        assertThat(convention.endsOn()).isEqualTo("2027-08-31");
        convention.renewForOnePeriod();
        assertThat(convention.endsOn()).isEqualTo("2028-08-31");
        convention.renewForOnePeriod();
        assertThat(convention.endsOn()).isEqualTo("2029-08-31");
        assertThat(convention.renewals()).isEqualTo(2);
        assertThat(convention.agreed().duration()).isEqualTo(Length.ofMonths(12));
    }

    @Test
    void aConventionWithoutAClauseOfRenewalIsNotRenewed() {
        var convention = inForce(Length.ofYears(1), Renewal.none());

        assertThatThrownBy(convention::renewForOnePeriod).isInstanceOf(Course.RenewalNotForeseen.class);
    }

    @Test
    void theTimesOfTheClauseAreNotExceeded() {
        var convention = inForce(Length.ofYears(1), Renewal.express(1));
        convention.renewForOnePeriod();

        assertThatThrownBy(convention::renewForOnePeriod).isInstanceOf(Course.RenewalPastCap.class);
        assertThat(convention.endsOn()).isEqualTo("2028-08-31");
    }

    @Test
    void theCapOfATacitRenewalIsItsEnd() {
        var convention = inForce(Length.ofYears(1), Renewal.tacit(12, 36));

        assertThat(convention.endsOn()).isEqualTo("2029-08-31");
        assertThatThrownBy(convention::renewForOnePeriod).isInstanceOf(Course.RenewalPastCap.class);
    }

    @Test
    void whatWasDenouncedRunsToItsTermAndNoFurther() {
        var convention = inForce(Length.ofYears(1), Renewal.express(1));
        convention.denounce(START);

        assertThatThrownBy(convention::renewForOnePeriod).isInstanceOf(Convention.NotInForce.class);
    }

    private static Convention inForce(Length duration, Renewal renewal) {
        var partner = new Party(
                Party.Side.PARTNER, "Hydrolys", null, null, new Party.Representative("Yanis Le Goff", "Gérant"));
        var opening =
                new Convention.Opening(Type.CONVENTION, Kind.OTHER, null, null, "Essai", "Essai", List.of(partner));
        var convention =
                Convention.open("CV-2026-0001", opening, new Convention.Home("0750654D", "75"), Actor.CONVIVE, START);
        convention.needsAnalysed(false, START);
        convention.risksMastered(START);
        convention.write(terms(duration, renewal), Actor.CONVIVE);
        convention.openSigning(START);
        convention.signed(START, START);
        convention.enterIntoForce(START);
        return convention;
    }

    private static Terms terms(Length duration, Renewal renewal) {
        return new Terms(
                "Essai",
                List.of("Prêter l'atelier"),
                List.of("Fournir les pompes"),
                START,
                duration,
                YearBasis.ANNIVERSARY,
                renewal,
                true,
                List.of(),
                List.of(),
                Steering.unspoken(),
                EVALUATION,
                Ending.unspoken(),
                false,
                false,
                null,
                false,
                Map.of(Clause.NEUTRALITY, "Neutre.", Clause.AMENDMENT, "Par écrit.", Clause.TERMINATION, "Par lettre."),
                List.of(),
                java.util.Set.of(Block.OBJECT));
    }

    private static final fr.convive.deadline.EvaluationRule EVALUATION =
            fr.convive.deadline.EvaluationRule.monthsBeforeTerm(2);
}
