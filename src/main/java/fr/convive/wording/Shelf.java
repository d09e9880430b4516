package fr.convive.wording;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The library as one person sees it: that of their académie. */
@Component
class Shelf {

    private final Library library;
    private final Organisations organisations;
    private final Words words;

    Shelf(Library library, Organisations organisations, Words words) {
        this.library = library;
        this.organisations = organisations;
        this.words = words;
    }

    /** A version of a clause as it is shown; {@code read} is the number of the académie's own, 0 for the house's. */
    record ClauseShown(
            String code,
            int number,
            String title,
            String model,
            String level,
            String words,
            String source,
            String version,
            String since,
            String because,
            int read) {}

    List<ClauseShown> of(Actor actor) {
        return library.newest(academy(actor)).values().stream()
                .sorted(Comparator.comparing(ClauseWording::article).thenComparing(ClauseWording::model))
                .map(this::shown)
                .toList();
    }

    List<ClauseShown> story(String code, Actor actor) {
        return library.story(code, academy(actor)).stream().map(this::shown).toList();
    }

    /** Partners and administrators have no business here. */
    private String academy(Actor actor) {
        return actor.memberships().stream()
                .filter(held -> held.role() != Role.PARTNER && held.role() != Role.ADMIN)
                .map(held -> organisations
                        .findByCode(held.organisation())
                        .map(Organisation::academy)
                        .orElse(held.organisation()))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("clauses"));
    }

    private ClauseShown shown(ClauseWording wording) {
        var key = new Library.Key(wording.article(), wording.model());
        boolean house = wording.owner().equals(ClauseWording.HOUSE);
        return new ClauseShown(
                key.code(),
                wording.article().number(),
                words.say("article." + wording.article()),
                words.say("textModel." + wording.model()),
                words.say("level." + wording.article().level(TextModel.APPLICATION)),
                wording.words(),
                wording.source(),
                words.say(house ? "clauses.version.house" : "clauses.version.own", wording.version()),
                words.value(wording.since()),
                wording.because(),
                house ? 0 : wording.version());
    }
}
