package fr.convive.board;

import fr.convive.document.Imprint;
import fr.convive.document.Printer;
import fr.convive.document.Template;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints a session's agenda and the convocation that goes out with it. */
@Component
class SessionPrints {

    private final Printer printer;
    private final SessionViews views;
    private final Phrases phrases;

    SessionPrints(Printer printer, SessionViews views, Phrases phrases) {
        this.printer = printer;
        this.views = views;
        this.phrases = phrases;
    }

    byte[] agenda(Session session) {
        return print(Template.AGENDA, session);
    }

    byte[] convocation(Session session) {
        return print(Template.CONVOCATION, session);
    }

    private byte[] print(Template template, Session session) {
        var view = views.of(session);
        var body = phrases.say("body." + session.body());
        var title = phrases.say("pdf." + template.key(), body, session.heldOn());
        var imprint = new Imprint(
                title,
                phrases.say("pdf.session.reference", session.heldOn()),
                phrases.say("pdf.session.subject", title, view.schoolName()),
                view.schoolName(),
                session.convenedOn(),
                false);
        return printer.pdf(
                template,
                imprint,
                Map.of(
                        "items",
                        view.agenda(),
                        "where",
                        phrases.say("convocation.where", body, session.heldOn()),
                        "quorum",
                        phrases.say("convocation.quorum", view.quorum(), view.membersInOffice()),
                        "sent",
                        phrases.say("convocation.sent", session.convenedOn()),
                        "urgent",
                        session.isUrgent(),
                        "second",
                        session.secondMeetingOf() != null));
    }
}
