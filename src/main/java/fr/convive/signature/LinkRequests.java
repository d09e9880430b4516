package fr.convive.signature;

import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import org.springframework.stereotype.Component;

/** New links on demand: of whoever lost theirs, of the coordinator for a signatory; each one act. */
@Component
class LinkRequests {

    private final Links links;
    private final Registry registry;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Acts acts;

    LinkRequests(Links links, Registry registry, SignatureRounds rounds, Signatures signatures, Acts acts) {
        this.links = links;
        this.registry = registry;
        this.rounds = rounds;
        this.signatures = signatures;
        this.acts = acts;
    }

    /** To that address alone, whoever asked. */
    void recover(String email) {
        acts.run(() -> {
            links.recover(email);
            return true;
        });
    }

    /** « Envoyer un nouveau lien » : the former one stops working, and says so. */
    void renew(String number, int position, Act act) {
        var convention = registry.visible(number, act.actor());
        refuseStranger(act.actor(), convention.school());
        acts.once(act, number, convention.school(), () -> {
            var round = rounds.current(convention.id().toString());
            round.refuseWhenOver();
            var signatory = round.next(signatures.of(round)).stream()
                    .filter(one -> one.position() == position && one.means() == Method.LINK)
                    .findFirst()
                    .orElseThrow(LinkActs.NotAwaited::new);
            links.issue(round, signatory, "link.again", act.actor());
        });
    }

    private static void refuseStranger(Actor actor, String school) {
        if (!actor.holds(Role.COORDINATOR, school)) {
            throw new LinkOfAnother();
        }
    }

    /** Links are sent by the coordinator of the school that carries the convention. */
    public static class LinkOfAnother extends Refusal {}
}
