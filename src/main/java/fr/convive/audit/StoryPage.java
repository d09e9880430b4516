package fr.convive.audit;

import fr.convive.convention.Convention;
import fr.convive.convention.Narrator;
import fr.convive.convention.Registry;
import fr.convive.convention.Standing;
import fr.convive.convention.Subject;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The story of one convention, fact after fact, with the proof that none was changed. */
@Controller
class StoryPage {

    private final Registry registry;
    private final Journal journal;
    private final Narrator narrator;
    private final Standing standing;
    private final Words words;

    StoryPage(Registry registry, Journal journal, Narrator narrator, Standing standing, Words words) {
        this.registry = registry;
        this.journal = journal;
        this.narrator = narrator;
        this.standing = standing;
        this.words = words;
    }

    /** What was decided and when, in a line each. */
    record Milestone(String label, String value) {}

    @GetMapping("/audit/{number}")
    String show(@PathVariable String number, Actor actor, Model model) {
        var convention = registry.read(number, actor, "audit");
        Room.AUDIT.enter(actor);
        var story = Story.of(journal.links(convention.id().toString()), convention.parties(), narrator);
        var integrity = story.integrity();
        model.addAttribute(
                "subject",
                new Subject(
                        convention.number(),
                        convention.title(),
                        convention.partner(),
                        words.value(convention.status())));
        model.addAttribute("state", standing.tone(convention.status()));
        model.addAttribute("intact", integrity.isIntact());
        model.addAttribute(
                "chain",
                integrity.isIntact()
                        ? words.say("audit.intact", integrity.facts(), integrity.erased())
                        : words.say("audit.broken", integrity.brokenAt()));
        model.addAttribute("milestones", milestones(convention));
        model.addAttribute("signatures", story.signatures());
        model.addAttribute("story", story.episodes());
        return "audit/recit";
    }

    private List<Milestone> milestones(Convention convention) {
        var milestones = new ArrayList<Milestone>();
        add(milestones, "opened", words.value(convention.openedOn()));
        add(milestones, "deliberation", convention.deliberation());
        add(milestones, "votedOn", words.value(convention.votedOn()));
        add(milestones, "boardSkipped", convention.boardSkippedBecause());
        add(milestones, "enforceableOn", words.value(convention.enforceableOn()));
        add(milestones, "signedOn", words.value(convention.signedOn()));
        add(milestones, "effectiveOn", words.value(convention.effectiveOn()));
        add(milestones, "endsOn", words.value(convention.endsOn()));
        add(milestones, "closedOn", words.value(convention.closedOn()));
        add(milestones, "reason", convention.reason());
        return milestones;
    }

    private void add(List<Milestone> milestones, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            milestones.add(new Milestone(words.say("about." + key), value));
        }
    }
}
