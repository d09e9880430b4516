package fr.convive.amendment;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An amendment under way ends with the life that it would have changed. */
@Component
class AmendmentStop {

    private final Conventions conventions;
    private final Amendments amendments;
    private final MessageSource messages;

    AmendmentStop(Conventions conventions, Amendments amendments, MessageSource messages) {
        this.conventions = conventions;
        this.amendments = amendments;
        this.messages = messages;
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
            amendment.drop(messages.getMessage("amendment.stopped", null, java.util.Locale.FRENCH));
            amendments.save(amendment);
        });
    }
}
