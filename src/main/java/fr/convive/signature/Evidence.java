package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Letterhead;
import fr.convive.document.Document;
import fr.convive.document.Documents;
import fr.convive.document.Section;
import fr.convive.document.Template;
import fr.convive.people.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Dossier de preuve » : prints who signed what, in what capacity and on what power, when, where, how, and on which paper. */
@Component
class Evidence {

    private final Letterhead letterhead;
    private final Documents documents;
    private final Names names;
    private final RectificationRecords rectifications;
    private final RectificationRows rows;
    private final SignatureWords words;

    Evidence(
            Letterhead letterhead,
            Documents documents,
            Names names,
            RectificationRecords rectifications,
            RectificationRows rows,
            SignatureWords words) {
        this.rectifications = rectifications;
        this.rows = rows;
        this.letterhead = letterhead;
        this.documents = documents;
        this.names = names;
        this.words = words;
    }

    /** The file of one round, whose text is named by the hash of its bytes as they stood before the seal. */
    byte[] print(Convention convention, SignatureRound round, List<Signature> given, String signedHash) {
        var papers = documents.of(convention.id().toString()).stream()
                .collect(Collectors.toMap(Document::id, document -> document));
        var recorders =
                names.of(List.of(), given.stream().map(Signature::recordedBy).toList());
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                words.say("evidence.text"),
                List.of(
                        Section.Line.of(words.say("evidence.convention"), convention.number()),
                        Section.Line.of(words.say("evidence.round"), round.number()),
                        Section.Line.of(words.say("evidence.hash"), signedHash))));
        for (var signatory : round.everyone()) {
            given.stream()
                    .filter(signature -> signature.isOf(signatory))
                    .findFirst()
                    .map(signature -> section(signatory, signature, papers, recorders))
                    .ifPresent(sections::add);
        }
        rectifications.findByRoundIdOrderByNumber(round.id()).stream()
                .map(one -> section(one, round))
                .forEach(sections::add);
        return letterhead
                .printout(
                        convention,
                        new Letterhead.Matter(Template.EVIDENCE, round.number(), last(given)),
                        () -> Map.of("sections", sections))
                .pdf()
                .get();
    }

    private Section section(
            Signatory signatory, Signature signature, Map<java.util.UUID, Document> papers, Names.Known recorders) {
        var paper = signature.document().map(papers::get);
        var lines = new ArrayList<>(List.of(
                Section.Line.of(words.say("evidence.capacity"), signature.capacity()),
                Section.Line.of(words.say("evidence.power"), signature.powerReference()),
                Section.Line.of(words.say("evidence.signedOn"), SignatureWords.day(signature.signedOn())),
                Section.Line.of(words.say("evidence.place"), signature.place()),
                Section.Line.of(
                        words.say("evidence.method"),
                        signature
                                .method()
                                .map(method -> words.say("sign.method." + method))
                                .orElse("")),
                Section.Line.of(
                        words.say("evidence.paper"),
                        paper.map(document -> document.title() + "\n" + document.sha256())
                                .orElse("")),
                Section.Line.of(
                        words.say("evidence.recorded"),
                        signature.method().filter(Method.LINK::equals).isPresent()
                                ? words.say("evidence.recordedByLink", signature.recordedOn())
                                : words.say(
                                        signature.isCertified() ? "evidence.certifiedBy" : "evidence.recordedBy",
                                        recorders.person(signature.recordedBy()),
                                        signature.recordedOn()))));
        signature.proof().ifPresent(proof -> lines.addAll(lines(proof)));
        if (signature.isVoid()) {
            lines.add(
                    0, Section.Line.of(words.say("evidence.voided"), words.say("evidence.voidedOn", left(signatory))));
        }
        return new Section(words.say("signatory.who", signatory.name(), signatory.title(), signatory.party()), lines);
    }

    /** What was corrected, from which words to which; who agreed to it, when and how. */
    private Section section(Rectification one, SignatureRound round) {
        var lines = new ArrayList<Section.Line>();
        lines.add(Section.Line.of(
                words.say("evidence.rectification.state"),
                words.say("rectification.state." + one.state(), one.settledOn().orElse(null))));
        lines.add(Section.Line.of(words.say("evidence.rectification.reason"), one.reason()));
        rows.lines(one.corrections())
                .forEach(line -> lines.add(Section.Line.of(
                        line.place(), words.say("evidence.rectification.words", line.before(), line.after()))));
        lines.add(Section.Line.of(words.say("evidence.rectification.hash"), one.wordsHash()));
        round.everyone()
                .forEach(signatory -> one.answer(signatory)
                        .ifPresent(answer -> lines.add(Section.Line.of(
                                words.say("signatory.who", signatory.name(), signatory.title(), signatory.party()),
                                words.say(
                                        answer.agreed()
                                                ? "rectification.answer.agreed"
                                                : "rectification.answer.refused",
                                        answer.givenOn(),
                                        answer.proof())))));
        return new Section(words.say("evidence.rectification", one.number(), one.proposedOn()), lines);
    }

    private List<Section.Line> lines(Proof proof) {
        return List.of(
                Section.Line.of(words.say("evidence.document"), proof.document()),
                Section.Line.of(words.say("evidence.consent"), proof.consent() + "\n" + proof.consentHash()),
                Section.Line.of(words.say("evidence.address"), Objects.requireNonNullElse(proof.address(), "")),
                Section.Line.of(words.say("evidence.session"), Objects.requireNonNullElse(proof.sessionHash(), "")),
                Section.Line.of(
                        words.say("evidence.link"),
                        proof.linkId() == null ? "" : proof.linkId().toString()),
                Section.Line.of(
                        words.say("evidence.code"),
                        proof.codeUsedAt() == null
                                ? ""
                                : words.say("evidence.codeSentAndUsed", proof.codeSentAt(), proof.codeUsedAt())));
    }

    private static @Nullable LocalDate left(Signatory signatory) {
        return signatory.leftOn().orElse(null);
    }

    private static LocalDate last(List<Signature> given) {
        return given.stream()
                .filter(signature -> !signature.isVoid())
                .map(Signature::signedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
