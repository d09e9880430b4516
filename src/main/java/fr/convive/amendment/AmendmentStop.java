package fr.convive.amendment;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An amendment under way ends with the life that it would have changed. */
@Component
class AmendmentStop {

    private final Conventions conventions;
    private final Amendments amendments;
    private final AmendmentPhrases phrases;

    AmendmentStop(Conventions conventions, Amendments amendments, AmendmentPhrases phrases) {
        this.conventions = conventions;
        this.amendments = amendments;
        this.phrases = phrases;
    }

    /** The convention is being saved: it is not saved again here, what changes in it goes with it. */
    @EventListener
    void on(Convention.StatusMoved moved) {
        if (!moved.from().isBinding() || moved.to().isBinding()) {
            return;
        }
        var convention = conventions.get(moved.convention().toString());
        if (convention.isAmended()) {
            convention.forgetProposal();
        }
        amendments.of(moved.convention()).stream().filter(Amendment::isOpen).forEach(amendment -> {
            amendment.drop(phrases.say("amendment.stopped"));
            amendments.save(amendment);
        });
    }
}
