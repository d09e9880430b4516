package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Terms;
import fr.convive.wording.Texts;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Rédiger la convention » : the coordinator writes the terms, or mends the blocks that are open again. */
@Component
class DraftConvention implements UserTask<DraftConventionForm, Submission> {

    private final Conventions conventions;
    private final Drafts drafts;
    private final ModelConvention model;
    private final DraftPage page;
    private final Texts texts;
    private final Clock clock;

    DraftConvention(
            Conventions conventions, Drafts drafts, ModelConvention model, DraftPage page, Texts texts, Clock clock) {
        this.conventions = conventions;
        this.drafts = drafts;
        this.model = model;
        this.page = page;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "drafting/draft-convention";
    }

    @Override
    public DraftConventionForm form(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var terms = convention.drafted();
        var form = DraftConventionForm.of(terms == null ? model.terms(convention) : terms);
        return (page.areOpen(Block.PARTIES, convention) ? form.between(convention.signatories()) : form).ready();
    }

    @Override
    public DraftConventionForm rearranged(DraftConventionForm answer, String wish, OpenTask task) {
        return answer.with(wish, model.words(answer, conventions.get(task.businessKey())));
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return page.of(conventions.get(task.businessKey()));
    }

    @Override
    public Submission submit(DraftConventionForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Submission.ABANDONED) {
            convention.abandon(answer.reason(), today);
        } else {
            write(answer, convention, task, today);
        }
        conventions.save(convention);
        return answer.answer();
    }

    private void write(DraftConventionForm answer, Convention convention, OpenTask task, LocalDate today) {
        var reading = new TermsReading(answer);
        var written = reading.terms();
        var framework = convention.framework();
        if (framework != null && framework.requiresSchoolProject() && written.schoolProject() == null) {
            throw new Draft.SchoolProjectMissing();
        }
        var draft = drafts.findById(convention.id()).orElseGet(() -> new Draft(convention.id(), today));
        var sent = new Draft.Sent(
                convention.writing(),
                convention.openBlocks(),
                changed(convention, reading),
                lastDay(convention, written));
        if (!reading.parties().isEmpty() && convention.isAmended()) {
            convention.proposeParties(reading.parties());
        }
        convention.write(written, task.actor());
        draft.submit(sent, today);
        drafts.save(draft);
        texts.keep(convention, draft.round(), task.actor().login());
    }

    private static Set<Block> changed(Convention convention, TermsReading reading) {
        var before = convention.drafted();
        var changed = before == null ? EnumSet.noneOf(Block.class) : Block.changed(before, reading.terms());
        if (!reading.parties().isEmpty() && !reading.parties().equals(convention.signatories())) {
            if (!convention.isAmended()) {
                throw new Draft.PartiesSettled();
            }
            changed.add(Block.PARTIES);
        }
        return changed;
    }

    /** An amendment moves the end of a life that has begun; its beginning stays. */
    private static @Nullable LocalDate lastDay(Convention convention, Terms written) {
        if (!convention.isAmended()) {
            return written.duration().endsOn();
        }
        if (!Objects.equals(written.effectiveOn(), convention.agreed().effectiveOn())) {
            throw new Draft.EffectMoved(convention.effect());
        }
        return written.lastDay(convention.effect(), convention.renewals());
    }
}
