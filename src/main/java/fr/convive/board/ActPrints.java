package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.Letterhead;
import fr.convive.convention.Printout;
import fr.convive.document.Section;
import fr.convive.document.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the act of the board: its visas, what was decided by how many votes, and how it became enforceable. */
@Component
@Order(30)
class ActPrints implements Printout.Press {

    private final Deliberations deliberations;
    private final Sessions sessions;
    private final Letterhead letterhead;
    private final Phrases phrases;

    ActPrints(Deliberations deliberations, Sessions sessions, Letterhead letterhead, Phrases phrases) {
        this.deliberations = deliberations;
        this.sessions = sessions;
        this.letterhead = letterhead;
        this.phrases = phrases;
    }

    @Override
    public List<Printout> of(Convention convention) {
        return deliberations.findFirstByConventionOrderByVotedOnDesc(convention.id()).stream()
                .map(act -> letterhead.printout(
                        convention,
                        new Letterhead.Matter(Template.ACT, act.title(), act.votedOn()),
                        () -> model(act, convention)))
                .toList();
    }

    private Map<String, Object> model(Deliberation act, Convention convention) {
        var session = sessions.get(act.sessionId());
        return Map.of(
                "sat",
                phrases.say(
                        "act.sat",
                        phrases.say("body." + session.body()),
                        session.heldOn(),
                        session.present() == null ? 0 : session.present(),
                        session.membersInOffice(),
                        session.quorum().required()),
                "visas",
                visas(convention, session),
                "decided",
                phrases.say(
                        "act.decided." + act.result(), convention.title(), convention.number(), convention.partner()),
                "lines",
                new Section("", lines(act, session)).lines());
    }

    private List<String> visas(Convention convention, Session session) {
        var visas = new ArrayList<String>();
        visas.add(phrases.say("act.visa.code"));
        visas.add(phrases.say("act.visa.convened", session.convenedOn()));
        var framework = convention.framework();
        if (framework != null && framework.requiresSchoolProject()) {
            visas.add(phrases.say("act.visa.project"));
        }
        visas.add(phrases.say("act.visa.text", convention.number(), convention.title()));
        return visas;
    }

    private List<Section.Line> lines(Deliberation act, Session session) {
        var lines = new ArrayList<Section.Line>();
        session.agenda().stream()
                .filter(item -> item.convention().equals(act.convention()))
                .findFirst()
                .ifPresent(item -> lines.add(Section.Line.of(phrases.say("act.votes"), votes(item))));
        lines.add(Section.Line.of(phrases.say("act.result"), phrases.say("board.result." + act.result())));
        if (act.sentOn() != null) {
            lines.add(Section.Line.of(phrases.say("act.sentOn"), Phrases.day(act.sentOn())));
        }
        if (act.acknowledgedOn() != null) {
            lines.add(Section.Line.of(phrases.say("act.acknowledgedOn"), Phrases.day(act.acknowledgedOn())));
        }
        lines.add(Section.Line.of(phrases.say("act.demact"), act.demactNumber()));
        if (act.enforceableOn() != null) {
            lines.add(Section.Line.of(phrases.say("act.enforceableOn"), Phrases.day(act.enforceableOn())));
        }
        return lines;
    }

    private String votes(AgendaItem item) {
        return item.inFavour() == null || item.against() == null || item.abstentions() == null
                ? ""
                : phrases.say("board.votes", item.inFavour(), item.against(), item.abstentions());
    }
}
