package fr.convive.drafting;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Rédiger la convention » : the coordinator writes the terms, or mends the blocks that are open again. */
@Component
class DraftConvention implements UserTask<DraftConventionForm, Submission> {

    private final Conventions conventions;
    private final Drafts drafts;
    private final ModelConvention model;
    private final DraftPage page;
    private final Clock clock;

    DraftConvention(Conventions conventions, Drafts drafts, ModelConvention model, DraftPage page, Clock clock) {
        this.conventions = conventions;
        this.drafts = drafts;
        this.model = model;
        this.page = page;
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
        return DraftConventionForm.of(terms == null ? model.terms(convention) : terms)
                .ready();
    }

    @Override
    public DraftConventionForm rearranged(DraftConventionForm answer, String wish) {
        return answer.with(wish, model.words(answer));
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
        var written = new TermsReading(answer).terms();
        var framework = convention.framework();
        if (framework != null && framework.requiresSchoolProject() && written.schoolProject() == null) {
            throw new Draft.SchoolProjectMissing();
        }
        var draft = drafts.findById(convention.id()).orElseGet(() -> new Draft(convention.id(), today));
        draft.submit(convention.drafted(), convention.openBlocks(), written, today);
        drafts.save(draft);
        convention.write(written, task.actor());
    }
}
