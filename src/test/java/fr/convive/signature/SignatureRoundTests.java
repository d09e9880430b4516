package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Convention;
import fr.convive.convention.Kind;
import fr.convive.convention.Party;
import fr.convive.convention.Terms;
import fr.convive.convention.Type;
import fr.convive.deadline.Ending;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureRoundTests {

    private static final LocalDate OPENED = LocalDate.of(2026, 12, 12);
    private static final Actor CLAIRE = new Actor("referent", "Claire Aubert", Set.of());
    private static final String PAPER = "00000000-0000-0000-0000-000000000001";

    @Test
    void thePartiesSignByTheirRepresentativesInTheirOrder() {
        var round = round(false);

        assertThat(round.signatories())
                .extracting(Signatory::id, Signatory::name, Signatory::party, Signatory::head)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "Marc Dufour", "Lycée des Remparts", true),
                        org.assertj.core.groups.Tuple.tuple("2", "Yanis Le Goff", "Hydrolys", false),
                        org.assertj.core.groups.Tuple.tuple("3", "Alain Roche", "Lycée du Canal", false));
    }

    @Test
    void allAreAwaitedAtOnceOrOneAfterTheOther() {
        assertThat(round(false).next(List.of())).hasSize(3);

        var round = round(true);
        var first = signed(round, "1", OPENED);

        assertThat(round.next(List.of())).extracting(Signatory::id).containsExactly("1");
        assertThat(round.next(List.of(first))).extracting(Signatory::id).containsExactly("2");
        assertThat(round.next(List.of(first, signed(round, "2", OPENED), signed(round, "3", OPENED))))
                .isEmpty();
    }

    @Test
    void inOrderNobodySignsBeforeThePreviousOne() {
        var ordered = round(true);
        var given = List.of(signed(ordered, "1", OPENED.plusDays(2)));

        assertThatThrownBy(() -> ordered.refuseOutOfOrder(OPENED.plusDays(1), given))
                .isInstanceOf(SignatureRound.SignatureOutOfOrder.class);
        assertThatCode(() -> ordered.refuseOutOfOrder(OPENED.plusDays(2), given))
                .doesNotThrowAnyException();
        assertThatCode(() -> round(false).refuseOutOfOrder(OPENED.plusDays(1), given))
                .doesNotThrowAnyException();
    }

    @Test
    void aRoundExpiresAfterSixtyDaysThenThirtyAfterEachChase() {
        var round = round(false);
        assertThat(round.expiresOn()).isEqualTo(LocalDate.of(2027, 2, 10));

        round.chase(LocalDate.of(2027, 2, 12));

        assertThat(round.expiresOn()).isEqualTo(LocalDate.of(2027, 3, 14));
    }

    @Test
    void whoeverIsAwaitedIsAwaitedSinceTheirTurnCame() {
        var ordered = round(true);
        var first = signed(ordered, "1", OPENED.plusDays(20));

        assertThat(ordered.waitingSince(List.of())).isEqualTo(OPENED);
        assertThat(ordered.waitingSince(List.of(first))).isEqualTo(OPENED.plusDays(20));
        assertThat(round(false).waitingSince(List.of(first))).isEqualTo(OPENED);
        ordered.chase(OPENED.plusDays(62));
        assertThat(ordered.waitingSince(List.of(first))).isEqualTo(OPENED.plusDays(62));
    }

    @Test
    void notACommaChangesOnceTheRoundIsOpen() {
        var round = round(false);

        assertThatCode(() -> round.refuseOtherText(terms("Un banc d’essai", false)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> round.refuseOtherText(terms("Un banc, d’essai", false)))
                .isInstanceOf(SignatureRound.TextChanged.class);
    }

    private static Signature signed(SignatureRound round, String signatory, LocalDate day) {
        return new Signature(
                round,
                round.signatory(signatory),
                new SignForm(
                        Signing.SIGNED,
                        day,
                        "Tours",
                        "Gérant",
                        null,
                        Method.HANDWRITTEN,
                        PAPER,
                        null,
                        false,
                        true,
                        null),
                "",
                new Signature.Recording(CLAIRE, day, null));
    }

    private static SignatureRound round(boolean inOrder) {
        var convention = Convention.open(
                "CV-2026-0001",
                new Convention.Opening(
                        Type.CONVENTION,
                        Kind.OTHER,
                        null,
                        null,
                        "Banc d’essai",
                        "Un banc d’essai",
                        List.of(
                                party(Party.Side.SCHOOL, "Lycée des Remparts", "0750654D", "Marc Dufour"),
                                party(Party.Side.PARTNER, "Hydrolys", null, "Yanis Le Goff"),
                                party(Party.Side.SCHOOL, "Lycée du Canal", "0752524L", "Alain Roche"))),
                new Convention.Home("0750654D", "PARIS"),
                CLAIRE,
                OPENED);
        convention.write(terms("Un banc d’essai", inOrder), CLAIRE);
        return new SignatureRound(convention, 1, OPENED);
    }

    private static Party party(Party.Side side, String name, String uai, String representative) {
        return new Party(side, name, uai, null, new Party.Representative(representative, "Proviseur"));
    }

    private static Terms terms(String object, boolean inOrder) {
        return new Terms(
                object,
                List.of("Étudier"),
                List.of("Recevoir"),
                null,
                Length.ofYears(1),
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                true,
                List.of(),
                List.of(),
                Steering.unspoken(),
                null,
                Ending.unspoken(),
                false,
                false,
                null,
                inOrder,
                Map.of(Clause.NEUTRALITY, "N", Clause.AMENDMENT, "A", Clause.TERMINATION, "T"),
                List.of(),
                java.util.Set.of(Block.OBJECT));
    }
}
