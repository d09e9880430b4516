package fr.convive.intake;

import fr.convive.convention.Convention;
import fr.convive.convention.Kind;
import fr.convive.convention.Terms;
import fr.convive.convention.Type;
import fr.convive.deadline.Renewal;
import fr.convive.page.Words;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document of the interchange format whole: a sound dossier, or everything that is wrong with it. */
@Component
class DossierReading {

    private static final Set<String> MEMBERS = Set.of(
            "reference",
            "title",
            "type",
            "parent",
            "partnerReference",
            "parties",
            "object",
            "kind",
            "themes",
            "signedOn",
            "effectiveOn",
            "duration",
            "yearBasis",
            "renewal",
            "reports",
            "payments",
            "evaluation",
            "ending",
            "steering",
            "lockedBlocks",
            "events");
    private static final int MOST_TITLE = 300;
    private static final int MOST_OBJECT = 4000;
    private static final int MOST_REFERENCE = 100;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final JsonMapper json;
    private final Words words;
    private final PartySheet partySheet;

    DossierReading(JsonMapper json, Words words, PartySheet partySheet) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.words = words;
        this.partySheet = partySheet;
    }

    Dossier read(JsonNode document, LocalDate today) {
        var sheet = Sheet.of(document, json, words);
        if (!sheet.isSound()) {
            throw new UnfitDossier(sheet.wrong());
        }
        sheet.knowing(MEMBERS);
        var opening = new Convention.Opening(
                Objects.requireNonNullElse(sheet.needed("type", Type.class), Type.CONVENTION),
                Objects.requireNonNullElse(sheet.read("kind", Kind.class), Kind.OTHER),
                null,
                null,
                sheet.neededText("title", MOST_TITLE),
                sheet.neededText("object", MOST_OBJECT),
                partySheet.read(sheet, today));
        var signedOn = signedOn(sheet, today);
        var effect = sheet.says("effectiveOn") ? sheet.day("effectiveOn") : signedOn;
        return read(sheet, opening, signedOn, effect == null ? signedOn : effect, today);
    }

    private static LocalDate signedOn(Sheet sheet, LocalDate today) {
        if (!sheet.says("signedOn")) {
            sheet.refuse("signedOn", "needed");
        }
        var signedOn = sheet.day("signedOn");
        if (signedOn != null && signedOn.isAfter(today)) {
            sheet.refuse("signedOn", "future", today);
        }
        return signedOn == null ? today : signedOn;
    }

    private Dossier read(
            Sheet sheet, Convention.Opening opening, LocalDate signedOn, LocalDate effect, LocalDate today) {
        var reference = sheet.text("reference", MOST_REFERENCE);
        var partnerReference = sheet.text("partnerReference", MOST_REFERENCE);
        var parent = sheet.text("parent", MOST_REFERENCE);
        var themes = sheet.list("themes", String.class);
        if (!sheet.says("duration")) {
            sheet.refuse("duration", "needed");
        }
        var terms = new Clauses(sheet, effect, letter(sheet, today)).over(Clauses.blank(opening.object(), effect));
        askYear(sheet, terms, effect);
        var past = new Past(new Dossier.Text(0, effect, terms, opening.parties()), effect, today, partySheet);
        var events = sheet.sheets("events");
        if (sheet.isSound()) {
            past.read(events);
        }
        if (!sheet.isSound()) {
            throw new UnfitDossier(sheet.wrong());
        }
        var texts = past.texts();
        var last = texts.get(texts.size() - 1);
        var now = new Convention.Opening(
                opening.type(),
                opening.kind(),
                null,
                null,
                opening.title(),
                last.terms().object(),
                last.parties());
        return new Dossier(
                reference, partnerReference, parent, themes, now, signedOn, effect, texts, past.standing(signedOn));
    }

    /** The letter by which an unclear delay is shown: the one that was sent, else one of today. */
    private static Clauses.Letter letter(Sheet sheet, LocalDate today) {
        for (var event : sheet.node("events")) {
            if (event.path("type").asString("").equals("FORMAL_DEMAND")) {
                var sent = day(event.path("on"));
                if (sent != null) {
                    return new Clauses.Letter(sent, day(event.path("receivedOn")));
                }
            }
        }
        return new Clauses.Letter(today, null);
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(JsonNode node) {
        try {
            return node.isString() ? LocalDate.parse(node.asString()) : null;
        } catch (java.time.format.DateTimeParseException unreadable) {
            return null;
        }
    }

    /** « Année » has no silent sense where a length or a renewal is counted in years and the readings part. */
    private static void askYear(Sheet sheet, Terms terms, LocalDate effect) {
        if (sheet.says("yearBasis") || !sheet.isSound() || !countsYears(terms)) {
            return;
        }
        var doubt = Doubt.ofYears(terms, effect);
        if (doubt.matters()) {
            sheet.ask("yearBasis", "yearBasis", doubt);
        }
    }

    private static boolean countsYears(Terms terms) {
        var every = terms.renewal().everyMonths();
        return terms.duration().years() != null
                || (terms.renewal().mode() == Renewal.Mode.TACIT && (every == null || every % MONTHS_OF_A_YEAR == 0));
    }
}
