package fr.convive.drafting;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was said of the last text that went out, by the partner and by those who give their visa, in words. */
@Component
class Opinions {

    private final Drafts drafts;
    private final Consultations consultations;
    private final Visas visas;
    private final French french;

    Opinions(Drafts drafts, Consultations consultations, Visas visas, French french) {
        this.drafts = drafts;
        this.consultations = consultations;
        this.visas = visas;
        this.french = french;
    }

    /** Who ({@code PARTNER} or the kind of visa) said what; whether it lets the draft go on. */
    record Said(String by, String text, boolean favourable) {}

    List<Said> of(ConventionId convention) {
        return drafts.findById(convention)
                .map(draft -> Stream.concat(
                                consultations.findByConventionAndRound(convention, draft.round()).stream()
                                        .map(this::said),
                                visas.findByConventionAndRoundOrderByKind(convention, draft.round()).stream()
                                        .map(this::said))
                        .toList())
                .orElse(List.of());
    }

    private Said said(Consultation consultation) {
        var blocks = consultation.contested().stream()
                .sorted()
                .map(block -> french.say("block." + block))
                .toList();
        return new Said(
                "PARTNER",
                said(
                        french.say("agreeOnDraft.answer." + consultation.answer()),
                        consultation.givenBy(),
                        French.day(consultation.givenOn()),
                        Stream.concat(
                                        blocks.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", blocks)),
                                        Stream.concat(
                                                Optional.ofNullable(consultation.reason()).stream(),
                                                comments(consultation)))
                                .filter(text -> !text.isBlank())
                                .toList()),
                consultation.answer() == PartnerAnswer.AGREED);
    }

    private Stream<String> comments(Consultation consultation) {
        return consultation.comments().entrySet().stream()
                .map(comment ->
                        french.say("opinion.comment", french.say("block." + comment.getKey()), comment.getValue()));
    }

    private Said said(Visa visa) {
        return new Said(
                visa.kind().name(),
                said(
                        french.say(visa.kind().task() + ".answer." + visa.opinion()),
                        visa.giverName(),
                        French.day(visa.givenOn()),
                        Optional.ofNullable(visa.reason()).filter(text -> !text.isBlank()).stream()
                                .toList()),
                visa.isFavourable());
    }

    private String said(String opinion, String by, String on, List<String> why) {
        var said = french.say("opinion.said", opinion, by, on);
        return why.isEmpty() ? said : french.say("opinion.because", said, String.join(" – ", why));
    }
}
