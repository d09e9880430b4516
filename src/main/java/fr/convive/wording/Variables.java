package fr.convive.wording;

import fr.convive.convention.Convention;
import fr.convive.convention.Framework;
import fr.convive.convention.Party;
import fr.convive.convention.SpokenTerms;
import fr.convive.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the words of the library leave open, filled from the terms: {@code {duration}}, {@code {partnerCommitments}}… */
@Component
class Variables {

    private static final Pattern OPEN = Pattern.compile("\\{(\\w+)}");
    private static final List<String> OF_THE_TERMS = List.of(
            "object",
            "schoolProject",
            "schoolCommitments",
            "partnerCommitments",
            "targets",
            "effectiveOn",
            "duration",
            "endsOn",
            "yearBasis",
            "renewal",
            "free",
            "payments",
            "reports",
            "evaluation",
            "formalDemand",
            "notice",
            "survives");

    /** What is known only once the board has decided and all have signed: it stays open in the kept text. */
    static final List<String> LATE = List.of("deliberation", "signedOn");

    private final SpokenTerms spoken;
    private final Words words;

    Variables(SpokenTerms spoken, Words words) {
        this.spoken = spoken;
        this.words = words;
    }

    /** All that may be written between braces. */
    static List<String> names() {
        return java.util.stream.Stream.of(
                        OF_THE_TERMS,
                        LATE,
                        List.of(
                                "number",
                                "title",
                                "model",
                                "amendment",
                                "reason",
                                "parties",
                                "predecessor",
                                "meetings"),
                        List.of("pay", "documents"))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** Whether a text asks only for what there is. */
    static boolean areKnown(String text) {
        return OPEN.matcher(text).results().allMatch(open -> names().contains(open.group(1)));
    }

    Map<String, String> of(Convention convention, TextModel model) {
        var values = new HashMap<String, String>();
        var lines = spoken.of(convention).stream()
                .filter(block -> !block.key().equals("clauses"))
                .flatMap(block -> block.lines().stream())
                .collect(Collectors.toMap(SpokenTerms.Line::label, SpokenTerms.Line::value, (a, b) -> a));
        OF_THE_TERMS.forEach(key -> values.put(key, lines.getOrDefault(words.say("agreed." + key), "")));
        values.put("meetings", lines.getOrDefault(words.say("agreed.meetings.label"), ""));
        values.put("number", convention.number());
        values.put("title", convention.title());
        values.put("model", words.say("textModel." + model));
        values.put("predecessor", Objects.requireNonNullElse(convention.predecessor(), ""));
        values.put("parties", parties(convention));
        values.putAll(of(convention.framework()));
        var proposal = convention.proposal();
        values.put(
                "amendment",
                proposal == null ? "" : String.valueOf(proposal.request().number()));
        values.put("reason", proposal == null ? "" : proposal.request().reason());
        LATE.forEach(late -> values.put(late, "{" + late + "}"));
        return values;
    }

    private static Map<String, String> of(@Nullable Framework framework) {
        return framework == null
                ? Map.of("pay", "", "documents", "")
                : Map.of("pay", framework.pay(), "documents", String.join(", ", framework.documents()));
    }

    private String parties(Convention convention) {
        return convention.signatories().stream().map(this::party).collect(Collectors.joining("\n"));
    }

    private String party(Party party) {
        var identifier = party.uai() != null
                ? words.say("about.uai", party.uai())
                : party.siret() == null ? "" : words.say("about.siret", party.siret());
        return "– "
                + java.util.stream.Stream.of(
                                party.name(),
                                identifier,
                                words.say(
                                        "about.representedBy",
                                        party.representative().name(),
                                        party.representative().title()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + " ;";
    }

    /** One paragraph of the library, filled; empty where what it asks for was not said. */
    static String filled(String paragraph, Map<String, String> values) {
        var open = OPEN.matcher(paragraph);
        while (open.find()) {
            if (values.getOrDefault(open.group(1), "").isBlank()) {
                return "";
            }
        }
        return OPEN.matcher(paragraph)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
