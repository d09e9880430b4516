package fr.convive.partner;

import fr.convive.bulk.Column;
import fr.convive.bulk.Fault;
import fr.convive.bulk.Row;
import fr.convive.page.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One line of a file of partners: what it says, read against the shapes of the registers. */
record PartnerLine(Row row) {

    static final List<Column> COLUMNS = List.of(
            Column.required("name"),
            Column.optional("kind"),
            Column.optional("siret"),
            Column.optional("siren"),
            Column.optional("uai"),
            Column.optional("rna"),
            Column.optional("naf"),
            Column.optional("address"),
            Column.optional("postcode"),
            Column.optional("town"),
            Column.optional("sector"));

    private static final Map<String, Integer> LONGEST =
            Map.of("name", 300, "address", 300, "postcode", 10, "town", 120, "sector", 200);

    /** What is wrong with it, column by column. */
    List<Fault> faults(Words words) {
        var faults = new ArrayList<Fault>();
        LONGEST.forEach((column, most) -> {
            if (row.cell(column).length() > most) {
                faults.add(new Fault(column, words.say("import.partners.wrong.long", most)));
            }
        });
        if (kind().isEmpty()) {
            faults.add(new Fault("kind", words.say("import.partners.wrong.kind")));
        }
        if (Sorting.key(row.cell("name")).isEmpty()) {
            faults.add(new Fault("name", words.say("import.partners.wrong.name")));
        }
        refuse("siret", Siret::isSound, words, faults);
        refuse("siren", Siren::isSound, words, faults);
        refuse("uai", Uai::isSound, words, faults);
        refuse("rna", Rna::isSound, words, faults);
        refuse("naf", code -> Naf.isSound(code, Naf.Version.REV_2), words, faults);
        if (faults.isEmpty()
                && !number("siret").isEmpty()
                && !number("siren").isEmpty()
                && !number("siret").startsWith(number("siren"))) {
            faults.add(new Fault("siren", words.say("import.partners.wrong.sirenOfAnother")));
        }
        return faults;
    }

    private void refuse(String column, Predicate<String> sound, Words words, List<Fault> faults) {
        if (!number(column).isEmpty() && !sound.test(number(column))) {
            faults.add(new Fault(column, words.say("import.partners.wrong." + column)));
        }
    }

    private Optional<PartnerKind> kind() {
        return switch (Sorting.key(row.cell("kind"))) {
            case "", "company", "entreprise" -> Optional.of(PartnerKind.COMPANY);
            case "school", "etablissement", "etablissement de formation" -> Optional.of(PartnerKind.SCHOOL);
            case "institution", "organisme", "organisme institutionnel" -> Optional.of(PartnerKind.INSTITUTION);
            default -> Optional.empty();
        };
    }

    PartnerKind genre() {
        return kind().orElseThrow();
    }

    /** A number of a register, its spaces and points left out. */
    String number(String column) {
        return row.cell(column).replaceAll("[\\s.\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
    }

    String name() {
        return row.cell("name").strip();
    }

    /** Its surest number; without any, its name and where it is. */
    PartnerKey key() {
        for (var column : List.of("siret", "uai", "rna", "siren")) {
            if (!number(column).isEmpty()) {
                return new PartnerKey(column, number(column));
            }
        }
        return PartnerKey.named(name(), row.cell("postcode").strip());
    }

    /** What this line says of a partner; what it leaves out stays as it was known. */
    Partner.Description over(Partner.@Nullable Description known) {
        var before = known == null ? new Partner.Description(name(), Identifiers.NONE, Place.NOWHERE, Map.of()) : known;
        var sheet = new EnumMap<SheetField, String>(SheetField.class);
        sheet.putAll(before.sheet());
        if (!row.cell("sector").isBlank()) {
            sheet.put(SheetField.SECTOR, row.cell("sector").strip());
        }
        return new Partner.Description(name(), identifiers(before.identifiers()), place(before.place()), sheet);
    }

    private Identifiers identifiers(Identifiers known) {
        var siret = number("siret").isEmpty() ? known.siret() : new Siret(number("siret"));
        return new Identifiers(
                siret != null ? siret.siren() : number("siren").isEmpty() ? known.siren() : new Siren(number("siren")),
                siret,
                number("uai").isEmpty() ? known.uai() : new Uai(number("uai")),
                number("rna").isEmpty() ? known.rna() : new Rna(number("rna")),
                number("naf").isEmpty() ? known.naf() : new Naf(number("naf"), Naf.Version.REV_2));
    }

    private Place place(Place known) {
        return new Place(
                or(row.cell("address"), known.address()),
                or(row.cell("postcode"), known.postcode()),
                or(row.cell("town"), known.town()));
    }

    private static @Nullable String or(String said, @Nullable String known) {
        return said.isBlank() ? known : said.strip();
    }
}
