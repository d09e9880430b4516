package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « En vigueur » : who agrees on what, in which framework, in the terms of any day; beside them the newest facts. */
@Component
@Order(1)
class TermsTab implements Tab {

    private static final int NEWEST = 8;

    private final TermsInForce terms;
    private final SpokenTerms inWords;
    private final Narrator narrator;
    private final Words words;
    private final Clock clock;

    TermsTab(TermsInForce terms, SpokenTerms inWords, Narrator narrator, Words words, Clock clock) {
        this.terms = terms;
        this.inWords = inWords;
        this.narrator = narrator;
        this.words = words;
        this.clock = clock;
    }

    /** One side of the agreement as it is shown. */
    record PartyShown(String side, String name, String identifier, String representative) {}

    /** A block of the text, the act it comes from, and whether no amendment may change it. */
    record BlockShown(SpokenTerms.Block said, String origin, boolean locked) {}

    /** One text among those there have been; {@code on} is its first day, {@code here} whether it is the one shown. */
    record EditionShown(String name, LocalDate on, boolean here) {}

    /** A date that a text created, when another has replaced it. */
    record Past(String code, String words, String on, String formula) {}

    @Override
    public String key() {
        return "vigueur";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var convention = asked.convention();
        var shown = new HashMap<String, Object>();
        shown.put("about", about(convention));
        shown.put("framework", convention.framework() == null ? List.of() : framework(convention.framework()));
        shown.put("story", narrator.latest(asked.story(), NEWEST));
        shown.put("on", asked.day());
        shown.put("past", List.of());
        shown.put("parties", convention.parties().stream().map(this::party).toList());
        var editions = terms.editions(convention);
        if (editions.isEmpty()) {
            shown.put("editions", List.of());
            shown.put(
                    "blocks",
                    convention.terms() == null
                            ? List.of()
                            : inWords.inForce(convention).stream()
                                    .filter(said -> !said.key().equals("parties"))
                                    .map(said -> new BlockShown(said, "", false))
                                    .toList());
        } else {
            dated(asked, editions, shown);
        }
        return shown;
    }

    private void dated(Asked asked, List<Edition> editions, Map<String, Object> shown) {
        var convention = asked.convention();
        var day = day(asked.day());
        shown.put("on", day == null ? "" : day.toString());
        if (day == null) {
            shown.put("typed", asked.day());
        }
        try {
            var reading = TermsInForce.on(day == null ? LocalDate.now(clock) : day, convention, editions);
            shown.put("blocks", blocks(reading, convention));
            shown.put("inForceOn", words.value(reading.on()));
            shown.put(
                    "parties",
                    reading.edition().parties().stream().map(this::party).toList());
            shown.put("past", reading.isNewest() ? List.of() : past(reading, convention));
            shown.put("editions", editions(editions, reading.edition()));
            if (convention.status().stage() == Stage.END && reading.isNewest() && convention.endsOn() != null) {
                shown.put("over", words.value(convention.endsOn()));
            }
        } catch (Refusal early) {
            shown.put("blocks", List.of());
            shown.put("early", words.say(early.messageKey(), early.figures()));
            shown.put("editions", editions(editions, null));
        }
    }

    /** Today where no day was asked; nothing where what was typed is none. */
    private @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? LocalDate.now(clock) : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private List<BlockShown> blocks(TermsInForce.Reading reading, Convention convention) {
        var said = reading.isNewest() ? inWords.inForce(convention) : inWords.of(reading.edition(), convention);
        return said.stream().map(block -> shown(block, reading)).toList();
    }

    private BlockShown shown(SpokenTerms.Block said, TermsInForce.Reading reading) {
        var block = Block.valueOf(said.key().toUpperCase(Locale.ROOT));
        var origin = reading.origins().get(block);
        return new BlockShown(said, origin == null ? "" : name(origin), reading.isLocked(block));
    }

    /** « Convention d'origine », « avenant n° 2 du 12/03/2009 ». */
    private String name(Edition edition) {
        return edition.number() == 0
                ? words.say("edition.original")
                : words.say("edition.amendment", edition.number(), edition.inForceOn());
    }

    private List<EditionShown> editions(List<Edition> editions, @Nullable Edition here) {
        return editions.stream()
                .sorted(Comparator.comparingInt(Edition::number).reversed())
                .map(edition -> new EditionShown(
                        words.say("edition.since", name(edition), edition.inForceOn()),
                        edition.inForceOn(),
                        here != null && here.number() == edition.number()))
                .toList();
    }

    private List<Past> past(TermsInForce.Reading reading, Convention convention) {
        return reading.deadlines(convention).stream()
                .map(deadline -> new Past(
                        deadline.code().name(), deadline.label(), words.value(deadline.dueOn()), deadline.formula()))
                .toList();
    }

    private List<SpokenTerms.Line> about(Convention convention) {
        var lines = new ArrayList<SpokenTerms.Line>();
        add(lines, "object", convention.object());
        add(lines, "type", words.value(convention.type()));
        add(lines, "kind", words.value(convention.kind()));
        add(lines, "objective", words.value(convention.objective()));
        add(lines, "setting", words.value(convention.setting()));
        add(lines, "predecessor", convention.predecessor());
        add(lines, "deliberation", convention.deliberation());
        add(lines, "votedOn", words.value(convention.votedOn()));
        add(lines, "enforceableOn", words.value(convention.enforceableOn()));
        add(lines, "boardSkipped", convention.boardSkippedBecause());
        add(lines, "signedOn", words.value(convention.signedOn()));
        add(lines, "renewals", convention.renewals() == 0 ? "" : String.valueOf(convention.renewals()));
        add(lines, "closedOn", words.value(convention.closedOn()));
        add(lines, "reason", convention.reason());
        return lines;
    }

    private List<SpokenTerms.Line> framework(Framework framework) {
        var lines = new ArrayList<SpokenTerms.Line>();
        add(lines, "rule", words.find("framework." + framework.rule()).orElse(framework.rule()));
        add(lines, "documents", String.join(", ", framework.documents()));
        add(lines, "funding", String.join(", ", framework.funding()));
        add(lines, "fundingToday", String.join(", ", framework.fundingToday()));
        add(lines, "pay", framework.pay());
        add(lines, "warnings", String.join("\n", framework.warnings()));
        return lines;
    }

    private void add(List<SpokenTerms.Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new SpokenTerms.Line(words.say("about." + key), value));
        }
    }

    private PartyShown party(Party party) {
        return new PartyShown(
                words.value(party.side()),
                party.name(),
                inWords.identifier(party),
                words.say(
                        "about.representative",
                        party.representative().name(),
                        party.representative().title()));
    }
}
