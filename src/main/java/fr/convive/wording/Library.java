package fr.convive.wording;

import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** « Bibliothèque de clauses » : what each clause says today, the académie's words before the house's; never retroactive. */
@Component
public class Library {

    private final ClauseWordings wordings;
    private final Acts acts;
    private final Clock clock;

    Library(ClauseWordings wordings, Acts acts, Clock clock) {
        this.wordings = wordings;
        this.acts = acts;
        this.clock = clock;
    }

    /** What a clause says, the text it rests on, and which version of the library says so. */
    public record Said(String words, String source, int version) {

        /** Its paragraphs that leave nothing to be filled in. */
        public String closed() {
            return words.lines().filter(line -> !line.contains("{")).collect(Collectors.joining("\n"));
        }
    }

    /** The clauses of that model today, for the conventions of that académie. */
    public Map<Article, Said> today(TextModel model, String academy) {
        var said = new LinkedHashMap<Article, Said>();
        newest(academy).forEach((key, wording) -> {
            if (key.model().equals(ClauseWording.ALL)) {
                said.put(key.article(), said(wording));
            }
        });
        newest(academy).forEach((key, wording) -> {
            if (key.model().equals(model.name())) {
                said.put(key.article(), said(wording));
            }
        });
        return said;
    }

    private static Said said(ClauseWording wording) {
        return new Said(wording.words(), wording.source(), wording.version());
    }

    /** A clause in a model, or in all. */
    record Key(Article article, String model) {

        /** As it stands in an address: {@code MONEY} or {@code MONEY-CHARTER}. */
        String code() {
            return model.equals(ClauseWording.ALL) ? article.name() : article + "-" + model;
        }
    }

    /** What is in use, by article and model. */
    Map<Key, ClauseWording> newest(String academy) {
        var all = wordings.findByOwnerInOrderByVersion(List.of(ClauseWording.HOUSE, academy));
        var newest = new LinkedHashMap<Key, ClauseWording>();
        for (var owner : List.of(ClauseWording.HOUSE, academy)) {
            all.stream()
                    .filter(wording -> wording.owner().equals(owner))
                    .sorted(java.util.Comparator.comparing(ClauseWording::article)
                            .thenComparing(ClauseWording::version))
                    .forEach(wording -> newest.put(new Key(wording.article(), wording.model()), wording));
        }
        return newest;
    }

    /** All there has been of one clause, the newest first. */
    List<ClauseWording> story(String code, String academy) {
        var story = new ArrayList<>(wordings.findByOwnerInOrderByVersion(List.of(ClauseWording.HOUSE, academy)).stream()
                .filter(wording ->
                        new Key(wording.article(), wording.model()).code().equals(code))
                .toList());
        if (story.isEmpty()) {
            throw new NoSuchElementException(code);
        }
        java.util.Collections.reverse(story);
        return story.stream()
                .sorted(java.util.Comparator.comparing(
                        wording -> wording.owner().equals(ClauseWording.HOUSE) ? 1 : 0))
                .toList();
    }

    /** Writes the académie's next version of a clause; the texts already drafted keep theirs. */
    void revise(String code, ClauseWording.Revision revision, int read, Act act) {
        var academy = academyOf(act.actor()).orElseThrow(WrittenByAnother::new);
        acts.once(act, "clause:" + code, academy, () -> {
            var before = story(code, academy).get(0);
            int known = before.owner().equals(academy) ? before.version() : 0;
            if (known != read) {
                throw new RevisedMeanwhile();
            }
            wordings.save(new ClauseWording(
                    before, academy, known + 1, revision, act.actor().login(), LocalDate.now(clock)));
        });
    }

    /** The académie whose library this person keeps, if they keep one. */
    static Optional<String> academyOf(Actor actor) {
        return actor.memberships().stream()
                .filter(held -> held.role() == Role.ACADEMY_MANAGER)
                .map(Membership::organisation)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst();
    }

    /** Only who manages the académie writes its library. */
    public static class WrittenByAnother extends Refusal {}

    /** Somebody else wrote a version since this one was read. */
    public static class RevisedMeanwhile extends Refusal {}
}
