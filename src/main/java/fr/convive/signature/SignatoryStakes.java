package fr.convive.signature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Ce qui sera refait » when somebody comes into a round or leaves it, said before it is done. */
@Component
class SignatoryStakes {

    private final SignatureWords words;

    SignatoryStakes(SignatureWords words) {
        this.words = words;
    }

    /** No article of the text changes: nothing is lost. */
    List<String> ofAdding(Signatories.Standing standing) {
        return List.of(
                say("nothing"),
                say("stand", standing.turns().signed().size()),
                say(standing.round().isInOrder() ? "askedInTurn" : "askedNow"));
    }

    List<String> ofReplacing(Signatory former, Signatories.Standing standing) {
        var stakes = ofLeaving(former, standing);
        stakes.add(say("successorSigns"));
        return stakes;
    }

    List<String> ofRemoving(Signatory leaving, Signatories.Standing standing) {
        var stakes = ofLeaving(leaving, standing);
        if (standing.turns().awaited().stream().allMatch(leaving::equals)) {
            stakes.add(say("sealed"));
        }
        return stakes;
    }

    List<String> ofReaching(Signatory signatory, Signatories.Standing standing) {
        var stakes = new ArrayList<String>();
        stakes.add(say("nothing"));
        if (standing.isLink(signatory)) {
            stakes.add(say("linkEnds", signatory.email().orElse("")));
        }
        stakes.add(say(signatory.head() ? "headReached" : "reached"));
        return stakes;
    }

    /** What the one who leaves has signed, or was sent; what the others have signed stands. */
    private List<String> ofLeaving(Signatory leaving, Signatories.Standing standing) {
        var stakes = new ArrayList<String>();
        var answer = standing.answer(leaving);
        answer.ifPresent(signature -> stakes.add(say("voided", leaving.name(), signature.signedOn())));
        if (standing.isLink(leaving)) {
            stakes.add(say("linkEnds", leaving.email().orElse("")));
        }
        stakes.add(say("others", standing.turns().signed().size() - (answer.isPresent() ? 1 : 0)));
        return stakes;
    }

    private String say(String key, @Nullable Object... figures) {
        return words.say("signatories.stakes." + key, figures);
    }
}
