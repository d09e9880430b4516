package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.wording.TextPrints;
import fr.convive.wording.Texts;
import fr.convive.workflow.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « Texte à signer » : the very file that is read, printed once, and the sentence by which one consents to it. */
@Component
class ReadText {

    private final Texts texts;
    private final TextPrints prints;
    private final SignatureWords words;

    ReadText(Texts texts, TextPrints prints, SignatureWords words) {
        this.texts = texts;
        this.prints = prints;
        this.words = words;
    }

    /** The file, printed now if it never was; outside any act. */
    Optional<TextPrints.Print> print(Convention convention) {
        return prints.signed(convention);
    }

    /** What this signatory consents to; refused where nobody can have read it. */
    Proof.Consent consent(Convention convention, Signatory signatory) {
        var document = texts.current(convention)
                .flatMap(version -> prints.kept(version, TextPrints.Kind.FINAL))
                .orElseThrow(TextUnread::new)
                .sha256();
        return new Proof.Consent(document, sentence(convention, signatory, document));
    }

    String sentence(Convention convention, Signatory signatory, String document) {
        return words.say("sign.consent.sentence", convention.number(), document, signatory.party());
    }

    /** The text to sign was never printed: nobody has read it. */
    public static class TextUnread extends Refusal {}
}
