package fr.convive.partner;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A partner field by field, so that two can be compared, and one taken back as it was. */
record Facets(Map<String, String> values) {

    private static final String SHEET = "sheet.";
    private static final String NAME = "name";

    Facets {
        values = Map.copyOf(values);
    }

    static Facets of(Partner partner) {
        var values = new TreeMap<String, String>();
        values.put(NAME, partner.name());
        var known = partner.identifiers();
        put(values, "siren", known.siren() == null ? null : known.siren().digits());
        put(values, "siret", known.siret() == null ? null : known.siret().digits());
        put(values, "uai", known.uai() == null ? null : known.uai().code());
        put(values, "rna", known.rna() == null ? null : known.rna().code());
        put(
                values,
                "naf",
                known.naf() == null
                        ? null
                        : known.naf().code() + " " + known.naf().version().name());
        put(values, "address", partner.place().address());
        put(values, "postcode", partner.place().postcode());
        put(values, "town", partner.place().town());
        partner.sheet().forEach((field, words) -> put(values, SHEET + field.name(), words));
        return new Facets(values);
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Where both say something, and not the same. */
    TreeSet<String> differing(Facets other) {
        var fields = new TreeSet<>(values.keySet());
        fields.retainAll(other.values.keySet());
        fields.removeIf(field -> value(field).equals(other.value(field)));
        return fields;
    }

    /** These, completed by the other's, who is believed in those fields. */
    Facets with(Facets other, java.util.Set<String> believed) {
        var merged = new TreeMap<>(other.values);
        merged.putAll(values);
        believed.forEach(field -> put(merged, field, other.value(field)));
        if (merged.containsKey("siret")) {
            merged.put("siren", merged.get("siret").substring(0, 9));
        }
        return new Facets(merged);
    }

    /** As it was before, except what somebody said anew since. */
    Facets back(Facets before, Facets after) {
        var back = new TreeMap<String, String>();
        var fields = new TreeSet<>(values.keySet());
        fields.addAll(before.values.keySet());
        fields.forEach(field ->
                put(back, field, value(field).equals(after.value(field)) ? before.value(field) : value(field)));
        return new Facets(back);
    }

    Partner.Description description() {
        var sheet = new EnumMap<SheetField, String>(SheetField.class);
        values.forEach((field, words) -> {
            if (field.startsWith(SHEET)) {
                sheet.put(SheetField.valueOf(field.substring(SHEET.length())), words);
            }
        });
        var siret = find("siret").map(Siret::new);
        return new Partner.Description(
                value(NAME),
                new Identifiers(
                        siret.map(Siret::siren)
                                .or(() -> find("siren").map(Siren::new))
                                .orElse(null),
                        siret.orElse(null),
                        find("uai").map(Uai::new).orElse(null),
                        find("rna").map(Rna::new).orElse(null),
                        find("naf")
                                .map(naf -> naf.split(" "))
                                .map(naf -> new Naf(naf[0], Naf.Version.valueOf(naf[1])))
                                .orElse(null)),
                new Place(
                        find("address").orElse(null),
                        find("postcode").orElse(null),
                        find("town").orElse(null)),
                sheet);
    }

    private Optional<String> find(String field) {
        return Optional.ofNullable(values.get(field));
    }
}
