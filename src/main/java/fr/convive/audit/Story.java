package fr.convive.audit;

import fr.convive.convention.History;
import fr.convive.convention.Narrator;
import fr.convive.convention.Party;
import java.util.List;

/** The whole story of one convention as its journal keeps it, its signatures, and what recomputing its chain finds. */
record Story(List<Narrator.Episode> episodes, List<Signed> signatures, Integrity integrity) {

    /** A signature: for which party, recorded by whom and when, and what was said of it. */
    record Signed(String party, Narrator.Episode episode) {}

    static Story of(List<Link> links, List<Party> parties, Narrator narrator) {
        var facts = links.stream().map(Link::fact).toList();
        var signatures = narrator.tell(facts.stream().filter(Story::isSignature).toList()).stream()
                .map(episode -> new Signed(party(episode.item(), parties), episode))
                .toList();
        return new Story(narrator.tell(facts), signatures, Integrity.of(links));
    }

    private static boolean isSignature(History.Fact fact) {
        return fact.act().equals("TASK_DONE") && fact.object().startsWith("sign ");
    }

    /** Signatories are numbered as the parties are. */
    private static String party(String place, List<Party> parties) {
        int rank = place.matches("[1-9]\\d?") ? Integer.parseInt(place) : 0;
        return rank < 1 || rank > parties.size() ? "" : parties.get(rank - 1).name();
    }
}
