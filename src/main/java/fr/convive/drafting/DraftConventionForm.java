package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Party;
import fr.convive.convention.Terms;
import fr.convive.deadline.YearBasis;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Step 6: the terms by block, in the words of the interchange format; sound only if a convention can live by them. */
@SoundTerms
@NullUnmarked // raw input: nothing holds before validation
record DraftConventionForm(
        @NotNull Submission answer,
        @Size(max = 4000) String object,
        @Size(max = 2000) String schoolProject,
        @Size(max = 20) List<@Size(max = 1000) String> schoolCommitments,
        @Size(max = 20) List<@Size(max = 1000) String> partnerCommitments,
        LocalDate effectiveOn,
        @Valid DurationForm duration,
        YearBasis yearBasis,
        @Valid RenewalForm renewal,
        Boolean free,
        @Size(max = 99) List<@Valid PaymentForm> payments,
        @Size(max = 20) List<@Valid ReportForm> reports,
        @Valid SteeringForm steering,
        @Valid EvaluationForm evaluation,
        @Valid EndingForm ending,
        Boolean pupilsOnSite,
        Boolean personalDataExchanged,
        Boolean signedInOrder,
        @Size(max = 19) Map<Clause, @Size(max = 4000) String> clauses,
        @Size(max = 30) List<@Valid TargetForm> targets,
        @Size(max = 11) List<Block> lockedBlocks,
        @Size(max = 20) List<@Valid PartyForm> parties,
        @Size(max = 2000) String reason) {

    /** What was left out is blank, so that every field can be shown again with its error. */
    DraftConventionForm {
        schoolCommitments = rows(schoolCommitments, "");
        partnerCommitments = rows(partnerCommitments, "");
        duration = duration == null ? DurationForm.BLANK : duration;
        renewal = renewal == null ? RenewalForm.BLANK : renewal;
        payments = rows(payments, PaymentForm.BLANK);
        reports = rows(reports, ReportForm.BLANK);
        steering = steering == null ? SteeringForm.BLANK : steering;
        evaluation = evaluation == null ? EvaluationForm.BLANK : evaluation;
        ending = ending == null ? EndingForm.BLANK : ending;
        clauses = clauses == null ? Map.of() : clauses;
        targets = rows(targets, TargetForm.BLANK);
        lockedBlocks = lockedBlocks == null ? List.of() : lockedBlocks;
        parties = rows(parties, PartyForm.BLANK);
    }

    static DraftConventionForm of(Terms terms) {
        return new DraftConventionForm(
                null,
                terms.object(),
                terms.schoolProject(),
                terms.schoolCommitments(),
                terms.partnerCommitments(),
                terms.effectiveOn(),
                DurationForm.of(terms.duration()),
                terms.yearBasis(),
                RenewalForm.of(terms.renewal()),
                terms.free(),
                terms.payments().stream().map(PaymentForm::of).toList(),
                terms.reports().stream().map(ReportForm::of).toList(),
                new SteeringForm(terms.steering().meetingsPerYear()),
                EvaluationForm.of(terms.evaluation()),
                EndingForm.of(terms.ending()),
                terms.pupilsOnSite(),
                terms.personalDataExchanged(),
                terms.signedInOrder(),
                terms.clauses(),
                terms.targets().stream().map(TargetForm::of).toList(),
                terms.lockedBlocks().stream()
                        .filter(block -> block != Block.OBJECT)
                        .sorted()
                        .toList(),
                List.of(),
                null);
    }

    /** The same, with who is party to it: asked only where an amendment may change them. */
    DraftConventionForm between(List<Party> signatories) {
        return with("", Map.of(), signatories.stream().map(PartyForm::of).toList());
    }

    /** With a blank row where a list is empty, so that the page has somewhere to write. */
    DraftConventionForm ready() {
        var form = schoolCommitments.isEmpty() ? with("schoolCommitments", Map.of()) : this;
        form = partnerCommitments.isEmpty() ? form.with("partnerCommitments", Map.of()) : form;
        form = payments.isEmpty() ? form.with("payments", Map.of()) : form;
        form = targets.isEmpty() ? form.with("targets", Map.of()) : form;
        return reports.isEmpty() ? form.with("reports", Map.of()) : form;
    }

    /** One row more of that list; « clauses » takes the model's words for those left blank. */
    DraftConventionForm with(String wish, Map<Clause, String> model) {
        return with(wish, model, wish.equals("parties") ? plus(parties, PartyForm.BLANK) : parties);
    }

    private DraftConventionForm with(String wish, Map<Clause, String> model, List<PartyForm> signatories) {
        return new DraftConventionForm(
                answer,
                object,
                schoolProject,
                wish.equals("schoolCommitments") ? plus(schoolCommitments, "") : schoolCommitments,
                wish.equals("partnerCommitments") ? plus(partnerCommitments, "") : partnerCommitments,
                effectiveOn,
                duration,
                yearBasis,
                renewal,
                free,
                wish.equals("payments") ? plus(payments, PaymentForm.BLANK) : payments,
                wish.equals("reports") ? plus(reports, ReportForm.BLANK) : reports,
                steering,
                evaluation,
                ending,
                pupilsOnSite,
                personalDataExchanged,
                signedInOrder,
                wish.equals("clauses") ? filled(clauses, model) : clauses,
                wish.equals("targets") ? plus(targets, TargetForm.BLANK) : targets,
                lockedBlocks,
                signatories,
                reason);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Submission.ABANDONED || (reason != null && !reason.isBlank());
    }

    private static <T> List<T> rows(List<T> given, T blank) {
        return given == null
                ? List.of()
                : given.stream().map(row -> row == null ? blank : row).toList();
    }

    private static <T> List<T> plus(List<T> rows, T blank) {
        var more = new ArrayList<>(rows);
        more.add(blank);
        return more;
    }

    private static Map<Clause, String> filled(Map<Clause, String> said, Map<Clause, String> model) {
        var all = new EnumMap<Clause, String>(Clause.class);
        all.putAll(model);
        said.forEach((clause, text) -> {
            if (text != null && !text.isBlank()) {
                all.put(clause, text);
            }
        });
        return all;
    }
}
