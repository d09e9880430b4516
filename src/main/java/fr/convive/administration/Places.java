package fr.convive.administration;

import fr.convive.bulk.Finding;
import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Makes or changes one organisation, as a file of one line would, in the journal. */
@Component
class Places {

    private final Acts acts;
    private final Soundness soundness;
    private final ApplicationEventPublisher events;

    Places(Acts acts, Soundness soundness, ApplicationEventPublisher events) {
        this.acts = acts;
        this.soundness = soundness;
        this.events = events;
    }

    /** {@code code}: the one that changes, empty for a new one. */
    void write(String code, OrganisationForm form, String action, Actor actor, Errors errors) {
        var named = form.code().strip();
        if (!code.isEmpty() && !code.equals(named)) {
            errors.rejectValue("code", "place.code.fixed");
            return;
        }
        var finding = acts.isDone(action) ? Finding.UNCHANGED : soundness.judge(form, actor, errors);
        if (code.isEmpty() && !errors.hasErrors() && !acts.isDone(action) && finding.effect() != Finding.Effect.NEW) {
            errors.rejectValue("code", "place.code.taken");
        }
        if (!errors.hasErrors() && finding.effect() != Finding.Effect.UNCHANGED) {
            acts.once(new Act(actor, action, null), "organisation " + named, named, () -> {
                soundness.take(form, actor);
                events.publishEvent(new Administered(
                        actor,
                        code.isEmpty() ? "ORGANISATION_CREATED" : "ORGANISATION_CHANGED",
                        "organisation " + named,
                        "",
                        form.name() + "\n" + form.parent() + "\n" + form.boardSeats()));
            });
        }
    }
}
