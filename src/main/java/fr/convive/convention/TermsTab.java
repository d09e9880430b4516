package fr.convive.convention;

import fr.convive.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « En vigueur » : who agrees on what, in which framework, in the terms of today; beside them the newest facts. */
@Component
@Order(1)
class TermsTab implements Tab {

    private static final int NEWEST = 8;

    private final SpokenTerms inWords;
    private final Narrator narrator;
    private final Words words;

    TermsTab(SpokenTerms inWords, Narrator narrator, Words words) {
        this.inWords = inWords;
        this.narrator = narrator;
        this.words = words;
    }

    /** One side of the agreement as it is shown. */
    record PartyShown(String side, String name, String identifier, String representative) {}

    @Override
    public String key() {
        return "vigueur";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var convention = asked.convention();
        return Map.of(
                "blocks", convention.terms() == null ? List.of() : inWords.of(convention),
                "about", about(convention),
                "framework", convention.framework() == null ? List.of() : framework(convention.framework()),
                "parties", convention.parties().stream().map(this::party).toList(),
                "story", narrator.latest(asked.story(), NEWEST));
    }

    private List<SpokenTerms.Line> about(Convention convention) {
        var lines = new ArrayList<SpokenTerms.Line>();
        add(lines, "object", convention.object());
        add(lines, "type", words.value(convention.type()));
        add(lines, "kind", words.value(convention.kind()));
        add(lines, "objective", words.value(convention.objective()));
        add(lines, "setting", words.value(convention.setting()));
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
                party.uai() != null
                        ? words.say("about.uai", party.uai())
                        : party.siret() != null ? words.say("about.siret", party.siret()) : "",
                words.say(
                        "about.representative",
                        party.representative().name(),
                        party.representative().title()));
    }
}
