package fr.convive.board;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Délibération » on the page of a convention: the act that the board's vote made. */
@Component
@Order(31)
class DeliberationChapter implements Chapter.Writer {

    private final Deliberations deliberations;
    private final Phrases phrases;

    DeliberationChapter(Deliberations deliberations, Phrases phrases) {
        this.deliberations = deliberations;
        this.phrases = phrases;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return deliberations
                .findFirstByConventionOrderByVotedOnDesc(convention.id())
                .map(act -> new Chapter(
                        "deliberation",
                        List.of(
                                new Chapter.Entry("number", act.title()),
                                new Chapter.Entry("result", phrases.say("board.result." + act.result())))));
    }
}
