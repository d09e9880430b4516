package fr.convive.intake;

import fr.convive.convention.Party;
import fr.convive.partner.Siret;
import fr.convive.partner.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parties of a document: each once, a partner among them, every number proved by its key. */
@Component
class PartySheet {

    private static final Set<String> MEMBERS = Set.of("side", "name", "uai", "siret", "representative", "from");
    private static final int MOST_NAME = 300;
    private static final int MOST_PERSON = 200;
    private static final int MOST_CODE = 30;

    List<Party> read(Sheet document, LocalDate today) {
        var seen = new HashSet<String>();
        var sheets = document.sheets("parties");
        var parties = new ArrayList<Party>();
        for (var sheet : sheets) {
            var party = party(sheet.knowing(MEMBERS), today);
            refuseTwice(sheet, "siret", party.siret(), seen);
            refuseTwice(sheet, "uai", party.uai(), seen);
            refuseTwice(sheet, "name", party.name().toLowerCase(Locale.FRENCH), seen);
            parties.add(party);
        }
        if (parties.stream().noneMatch(party -> party.side() == Party.Side.PARTNER)
                && !document.isRefused("parties")
                && sheets.stream().noneMatch(sheet -> sheet.isRefused("side"))) {
            document.refuse("parties", "partner");
        }
        return parties;
    }

    private static Party party(Sheet sheet, LocalDate today) {
        var side = sheet.needed("side", Party.Side.class);
        var from = sheet.day("from");
        if (from != null && from.isAfter(today)) {
            sheet.refuse("from", "future", today);
        }
        var uai = number(sheet, "uai");
        if (uai != null && !Uai.isSound(uai)) {
            sheet.refuse("uai", "uai");
        }
        var siret = number(sheet, "siret");
        if (siret != null && !Siret.isSound(siret)) {
            sheet.refuse("siret", "siret");
        }
        return new Party(
                side == null ? Party.Side.PARTNER : side,
                sheet.neededText("name", MOST_NAME),
                uai,
                siret,
                representative(sheet));
    }

    private static @Nullable String number(Sheet sheet, String name) {
        var number = sheet.text(name, MOST_CODE);
        return number == null ? null : number.replace(" ", "");
    }

    /** An old text may not say who signed it. */
    private static Party.Representative representative(Sheet sheet) {
        if (!sheet.says("representative")) {
            return new Party.Representative("", "");
        }
        var person = sheet.sheet("representative").knowing(Set.of("name", "title", "email"));
        return new Party.Representative(
                Objects.requireNonNullElse(person.text("name", MOST_PERSON), ""),
                Objects.requireNonNullElse(person.text("title", MOST_PERSON), ""),
                person.text("email", MOST_PERSON));
    }

    private static void refuseTwice(Sheet sheet, String name, @Nullable String value, Set<String> seen) {
        if (value != null && !value.isEmpty() && !seen.add(name + ":" + value)) {
            sheet.refuse(name, "twice");
        }
    }
}
