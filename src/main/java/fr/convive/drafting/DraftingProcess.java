package fr.convive.drafting;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.convention.Fingerprint;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Reminded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;

/** {@code processes/drafting.bpmn}: one method per service task, timer and fact, under its own name. */
@ProcessBean
public class DraftingProcess {

    private static final int DAYS_BEFORE_A_REMINDER = 7;

    /** Days that a task of the house is given, where no text sets a date: a practice, to be late against. */
    private static final Map<String, Integer> DAYS =
            Map.of("draftConvention", 21, "agreeOnDraft", 15, "giveFinancialVisa", 7, "giveManagementVisa", 7);

    private final Conventions conventions;
    private final Drafts drafts;
    private final Visas visas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftingProcess(
            Conventions conventions, Drafts drafts, Visas visas, ApplicationEventPublisher events, Clock clock) {
        this.conventions = conventions;
        this.drafts = drafts;
        this.visas = visas;
        this.events = events;
        this.clock = clock;
    }

    /** Both visas of this round are there, and neither has a reservation. */
    public boolean areVisasFavourable(String conventionId) {
        var given = visas.findByConventionAndRoundOrderByKind(
                ConventionId.of(conventionId), drafts.get(conventionId).round());
        return given.size() == Visa.Kind.values().length && given.stream().allMatch(Visa::isFavourable);
    }

    /** The text stands: its hash proves later that what is signed is what was agreed. */
    public void freezeDraft(String conventionId) {
        var draft = drafts.get(conventionId);
        draft.freeze(Fingerprint.of(conventions.get(conventionId).text()), LocalDate.now(clock));
        drafts.save(draft);
    }

    public Date partnerReminder(String conventionId) {
        return Paris.startOf(drafts.get(conventionId).writtenOn().plusDays(DAYS_BEFORE_A_REMINDER));
    }

    public void remindPartner(String conventionId) {
        var coordinator =
                new Membership(Role.COORDINATOR, conventions.get(conventionId).school());
        events.publishEvent(new Reminded(conventionId, coordinator.audience(), "reminder.agreeOnDraft"));
    }

    public Date dueOn(String task, String conventionId) {
        return Paris.startOf(LocalDate.now(clock).plusDays(DAYS.getOrDefault(task, 15)));
    }
}
