package fr.convive.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Party;
import fr.convive.convention.Target;
import fr.convive.convention.Terms;
import fr.convive.deadline.AccountingYear;
import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Payment;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.ReportRule;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsReadingTests {

    static final Terms PAID = new Terms(
            "Soutenir les actions de l’annexe 1",
            List.of("Verser la subvention"),
            List.of("Mener les actions", "Rendre compte"),
            LocalDate.of(2007, 3, 1),
            Length.ofYears(4),
            YearBasis.ANNIVERSARY,
            Renewal.tacit(12, 48).withNotice(3, Renewal.NoticeBase.TERM).onReportsFiled(),
            false,
            List.of(new Payment(1, new BigDecimal("1800000.00"))),
            List.of(new ReportRule(
                    "FINANCIAL_REPORT",
                    AccountingYear.CIVIL_YEAR,
                    6,
                    MonthDay.of(7, 1),
                    Set.of(ReportRule.Block.PAYMENT))),
            new Steering(2),
            EvaluationRule.strictlyBefore(MonthDay.of(7, 1)),
            new Ending(3, Ending.Base.SENDING, null, 6),
            false,
            false,
            "Axe 2",
            true,
            Map.of(
                    Clause.NEUTRALITY, "Aucune publicité.",
                    Clause.AMENDMENT, "Un écrit.",
                    Clause.TERMINATION, "Une lettre.",
                    Clause.INSPECTION, "Sur pièces.",
                    Clause.SANCTIONS, "Graduées."),
            List.of(),
            java.util.Set.of(Block.OBJECT));

    @Test
    void whatAFormShowsOfTermsIsWhatItReads() {
        var reading = new TermsReading(DraftConventionForm.of(PAID));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.terms()).isEqualTo(PAID);
    }

    @Test
    void aRowLeftBlankDoesNotCount() {
        var reading = new TermsReading(DraftConventionForm.of(PAID)
                .with("payments", Map.of())
                .with("reports", Map.of())
                .with("schoolCommitments", Map.of()));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.terms()).isEqualTo(PAID);
    }

    @Test
    void anEmptyFormTellsAllThatItLacksAtOnce() {
        var nothing = new DraftConventionForm(
                Submission.SUBMITTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(new TermsReading(nothing).mistakes())
                .extracting(TermsReading.Mistake::field)
                .containsExactly(
                        "yearBasis",
                        "duration",
                        "renewal.mode",
                        "object",
                        "schoolCommitments",
                        "partnerCommitments",
                        "payments",
                        "reports",
                        "evaluation",
                        "clauses[NEUTRALITY]",
                        "clauses[AMENDMENT]",
                        "clauses[TERMINATION]",
                        "clauses[INSPECTION]",
                        "clauses[SANCTIONS]");
    }

    @Test
    void anUnsoundRowIsNotAMissingOneToo() {
        var form = DraftConventionForm.of(PAID);
        var rows = new ArrayList<>(List.of(PaymentForm.BLANK));
        rows.add(new PaymentForm(1, new BigDecimal("-1")));

        assertThat(new TermsReading(paying(form, rows)).mistakes())
                .extracting(TermsReading.Mistake::field)
                .containsExactly("payments[1].amount");
    }

    @Test
    void anAmountIsAlwaysWrittenTheSameWay() {
        assertThat(new PaymentForm(1, new BigDecimal("1500")).payment())
                .isEqualTo(new PaymentForm(1, new BigDecimal("1500.0")).payment())
                .isEqualTo(new Payment(1, new BigDecimal("1500.00")));
    }

    @Test
    void aDayOfTheYearExists() {
        var wrong = new EvaluationForm("06-31", null, null);

        assertThat(new TermsReading(evaluated(DraftConventionForm.of(PAID), wrong)).mistakes())
                .extracting(TermsReading.Mistake::field)
                .containsExactly("evaluation.strictlyBefore");
        assertThat(Days.written(Days.read("02-29", "any"))).isEqualTo("02-29");
    }

    @Test
    void aQuantifiedCommitmentSaysWhoHowManyOfWhatAndForHowLong() {
        var sound = new TargetForm(Party.Side.PARTNER, " Accueil en stage ", 18, "semaines", Target.Per.YEAR);
        var form = DraftConventionForm.of(PAID);

        assertThat(read(form, List.of(TargetForm.BLANK, sound), List.of(), List.of())
                        .terms()
                        .targets())
                .containsExactly(new Target(Party.Side.PARTNER, "Accueil en stage", 18, "semaines", Target.Per.YEAR));
        assertThat(mistakes(read(
                        form,
                        List.of(sound, new TargetForm(Party.Side.PARTNER, "Visites", 0, "visites", Target.Per.WHOLE)),
                        List.of(),
                        List.of())))
                .containsExactly("targets[1].figure");
        assertThat(mistakes(read(form, List.of(new TargetForm(null, "Visites", 3, null, null)), List.of(), List.of())))
                .containsExactly("targets[0].side");
    }

    @Test
    void theObjectIsLockedWhateverTheClausesSay() {
        var form = DraftConventionForm.of(PAID);

        assertThat(read(form, List.of(), List.of(), List.of()).terms().lockedBlocks())
                .containsExactly(Block.OBJECT);
        assertThat(read(form, List.of(), List.of(Block.MONEY), List.of())
                        .terms()
                        .lockedBlocks())
                .containsExactlyInAnyOrder(Block.OBJECT, Block.MONEY);
    }

    @Test
    void partiesAreProvedByTheirKeysAndListedOnce() {
        var form = DraftConventionForm.of(PAID);
        var partner = party("Hydrolys", "732 829 320 00074");

        assertThat(read(form, List.of(), List.of(), List.of(partner, PartyForm.BLANK))
                        .parties())
                .extracting(Party::siret)
                .containsExactly("73282932000074");
        assertThat(mistakes(read(form, List.of(), List.of(), List.of(partner, party("Autre nom", "73282932000074")))))
                .containsExactly("parties[1].name");
        assertThat(mistakes(read(form, List.of(), List.of(), List.of(partner, party("hydrolys", null)))))
                .containsExactly("parties[1].name");
        assertThat(mistakes(read(form, List.of(), List.of(), List.of(partner, party("Autre", "73282932000075")))))
                .containsExactly("parties[1].siret");
        assertThat(mistakes(read(
                        form,
                        List.of(),
                        List.of(),
                        List.of(new PartyForm(
                                Party.Side.SCHOOL, "Lycée", "0750654D", null, "Anne Roy", "proviseure", null)))))
                .containsExactly("parties");
    }

    private static PartyForm party(String name, @Nullable String siret) {
        return new PartyForm(Party.Side.PARTNER, name, null, siret, "Yanis Le Goff", "gérant", null);
    }

    private static List<String> mistakes(TermsReading reading) {
        return reading.mistakes().stream().map(TermsReading.Mistake::field).toList();
    }

    private static TermsReading read(
            DraftConventionForm form, List<TargetForm> targets, List<Block> locked, List<PartyForm> parties) {
        return new TermsReading(new DraftConventionForm(
                Submission.SUBMITTED,
                form.object(),
                form.schoolProject(),
                form.schoolCommitments(),
                form.partnerCommitments(),
                form.effectiveOn(),
                form.duration(),
                form.yearBasis(),
                form.renewal(),
                form.free(),
                form.payments(),
                form.reports(),
                form.steering(),
                form.evaluation(),
                form.ending(),
                form.pupilsOnSite(),
                form.personalDataExchanged(),
                form.signedInOrder(),
                form.clauses(),
                targets,
                locked,
                parties,
                form.reason()));
    }

    private static DraftConventionForm paying(DraftConventionForm form, List<PaymentForm> payments) {
        return changed(form, payments, form.evaluation());
    }

    private static DraftConventionForm evaluated(DraftConventionForm form, EvaluationForm evaluation) {
        return changed(form, form.payments(), evaluation);
    }

    private static DraftConventionForm changed(
            DraftConventionForm form, List<PaymentForm> payments, EvaluationForm evaluation) {
        return new DraftConventionForm(
                Submission.SUBMITTED,
                form.object(),
                form.schoolProject(),
                form.schoolCommitments(),
                form.partnerCommitments(),
                form.effectiveOn(),
                form.duration(),
                form.yearBasis(),
                form.renewal(),
                form.free(),
                payments,
                form.reports(),
                form.steering(),
                evaluation,
                form.ending(),
                form.pupilsOnSite(),
                form.personalDataExchanged(),
                form.signedInOrder(),
                form.clauses(),
                form.targets(),
                form.lockedBlocks(),
                form.parties(),
                form.reason());
    }
}
