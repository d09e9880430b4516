package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Printout;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands out what was sealed: the text that all have signed, and the evidence of it. */
@Component
@Order(40)
class SealedPrints implements Printout.Press {

    private final SealedTexts sealed;
    private final SignatureWords words;

    SealedPrints(SealedTexts sealed, SignatureWords words) {
        this.sealed = sealed;
        this.words = words;
    }

    @Override
    public List<Printout> of(Convention convention) {
        return sealed.of(convention.id()).stream()
                .flatMap(text -> Stream.of(
                        printout("SEALED_TEXT", text, SealedTexts.Part.CONTENT),
                        printout("EVIDENCE", text, SealedTexts.Part.EVIDENCE)))
                .toList();
    }

    @Override
    public List<Printout> texts(Convention convention) {
        return of(convention);
    }

    private Printout printout(String type, SealedTexts.SealedText text, SealedTexts.Part part) {
        var name = Printout.live(type, "", text.round(), () -> new byte[0]).id();
        return new Printout(
                name,
                type,
                words.say("sealed." + type, text.sealedAt()),
                text.number(),
                true,
                () -> sealed.read(text.round(), part));
    }
}
