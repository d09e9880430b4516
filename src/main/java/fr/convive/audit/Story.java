package fr.convive.audit;

import fr.convive.convention.History;
import fr.convive.convention.Narrator;
import java.util.List;

/** The whole story of one convention as its journal keeps it, and what recomputing its chain finds. */
record Story(List<Narrator.Episode> episodes, List<Narrator.Episode> signatures, Journal.Integrity integrity) {

    static Story of(List<Journal.Link> links, Narrator narrator) {
        var facts = links.stream().map(Journal.Link::fact).toList();
        return new Story(
                narrator.tell(facts),
                narrator.tell(facts.stream().filter(Story::isSignature).toList()),
                Journal.Integrity.of(links));
    }

    private static boolean isSignature(History.Fact fact) {
        return fact.act().equals("TASK_DONE") && fact.object().equals("sign");
    }
}
