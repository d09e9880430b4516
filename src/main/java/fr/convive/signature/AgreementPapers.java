package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.document.Document;
import fr.convive.document.Documents;
import fr.convive.people.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** « Accord sur papier » : what the page offers the coordinator to record, and the page signed by hand that comes with it. */
@Component
class AgreementPapers {

    private final Agreements agreements;
    private final Documents documents;

    AgreementPapers(Agreements agreements, Documents documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    /** Those whose answer may come on paper, by their place in the round. */
    Map<String, String> offered(SignatureRound round) {
        var offered = new LinkedHashMap<String, String>();
        agreements.onPaper(round).forEach(one -> offered.put(one.id(), one.name() + " (" + one.party() + ")"));
        return offered;
    }

    /** The form with its piece: the file chosen now, or the one that was received before. */
    RectificationAnswerForm received(
            Convention convention, RectificationAnswerForm form, @Nullable MultipartFile file, Actor from) {
        return file == null || file.isEmpty()
                ? form
                : new RectificationAnswerForm(
                        form.signatory(),
                        form.agreed(),
                        form.on(),
                        kept(convention, file, from).id().toString());
    }

    private Document kept(Convention convention, MultipartFile file, Actor from) {
        try {
            var arrival = new Documents.Arrival(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file.getContentType(),
                    "rectification",
                    file.getBytes());
            return documents.receive(convention.id().toString(), arrival, from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
