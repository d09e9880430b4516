package fr.convive.drafting;

import fr.convive.convention.Conventions;
import fr.convive.convention.Party;
import fr.convive.convention.SpokenTerms;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Recueillir l'accord du partenaire » : the coordinator records, on the partner's behalf, what they say of the draft. */
@Component
class AgreeOnDraft implements UserTask<AgreeOnDraftForm, PartnerAnswer> {

    private final Conventions conventions;
    private final Drafts drafts;
    private final Consultations consultations;
    private final SpokenTerms inWords;
    private final AmendmentNote note;
    private final Clock clock;

    AgreeOnDraft(
            Conventions conventions,
            Drafts drafts,
            Consultations consultations,
            SpokenTerms inWords,
            AmendmentNote note,
            Clock clock) {
        this.note = note;
        this.conventions = conventions;
        this.drafts = drafts;
        this.consultations = consultations;
        this.inWords = inWords;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "drafting/agree-on-draft";
    }

    @Override
    public AgreeOnDraftForm form(OpenTask task) {
        return AgreeOnDraftForm.blank(
                conventions.get(task.businessKey()).signatories().stream()
                        .filter(party -> party.side() == Party.Side.PARTNER)
                        .map(party -> party.representative().name())
                        .findFirst()
                        .orElse(""),
                LocalDate.now(clock));
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        return note.above(
                Map.of(
                        "told",
                        inWords.of(convention),
                        "blocks",
                        AmendmentNote.discussed(convention),
                        "writtenOn",
                        drafts.get(task.businessKey()).writtenOn()),
                convention);
    }

    @Override
    public PartnerAnswer submit(AgreeOnDraftForm answer, OpenTask task) {
        var today = LocalDate.now(clock);
        var draft = drafts.get(task.businessKey());
        draft.refuseAnswerOn(answer.givenOn(), today);
        var convention = conventions.get(task.businessKey());
        consultations.save(new Consultation(
                convention.id(), draft.round(), answer, task.actor().login()));
        if (answer.answer() == PartnerAnswer.CHANGES_ASKED) {
            draft.contest(answer.contested(), AmendmentNote.discussed(convention));
            drafts.save(draft);
        } else if (answer.answer() == PartnerAnswer.DECLINED) {
            convention.abandon(answer.reason(), today);
            conventions.save(convention);
        }
        return answer.answer();
    }
}
