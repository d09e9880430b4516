package fr.convive.partner;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets two records of one académie side by side. */
@Component
class Comparisons {

    private static final List<String> FIELDS =
            List.of("name", "siret", "siren", "uai", "rna", "naf", "address", "postcode", "town");
    private static final String WEIGHT = """
            select (select count(*) from partner_contact where partner_id = p.id),
                   (select count(*) from partner_interaction where partner_id = p.id),
                   (select count(*) from prospect where partner_id = p.id),
                   (select count(*) from convention where partner_id = p.id)
              from partner p where p.id = ?""";

    private final PartnerFile file;
    private final JdbcTemplate jdbc;
    private final Names names;
    private final Words words;

    Comparisons(PartnerFile file, JdbcTemplate jdbc, Names names, Words words) {
        this.file = file;
        this.jdbc = jdbc;
        this.names = names;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Comparison of(UUID one, UUID other, Actor actor) {
        var first = file.visible(one, actor);
        var second = file.visible(other, actor);
        if (one.equals(other) || !first.academy().equals(second.academy())) {
            throw new UnknownPartner(other);
        }
        return new Comparison(
                side(first), side(second), rows(first, second), Likeness.of(sample(first), sample(second)));
    }

    private Comparison.Side side(Partner partner) {
        return Objects.requireNonNull(jdbc.queryForObject(
                WEIGHT,
                (row, i) -> new Comparison.Side(
                        partner.id(),
                        partner.name(),
                        words.value(partner.openedOn()),
                        names.of(List.of(partner.openedFor()), List.of()).organisation(partner.openedFor()),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4)),
                partner.id()));
    }

    private List<Comparison.Row> rows(Partner first, Partner second) {
        var left = Facets.of(first);
        var right = Facets.of(second);
        var rows = new ArrayList<Comparison.Row>();
        for (var field : FIELDS) {
            var follows = field.equals("siren") && !(left.value("siret") + right.value("siret")).isEmpty();
            if (!follows) {
                add(rows, field, "partner." + field, left, right);
            }
        }
        for (var field : first.kind().fields()) {
            add(rows, "sheet." + field.name(), "partner.sheet." + field.key(), left, right);
        }
        return rows;
    }

    private void add(List<Comparison.Row> rows, String field, String label, Facets left, Facets right) {
        var one = left.value(field);
        var other = right.value(field);
        if (!one.isEmpty() || !other.isEmpty()) {
            rows.add(new Comparison.Row(
                    field,
                    words.say(label),
                    spoken(field, one),
                    spoken(field, other),
                    !one.isEmpty() && !other.isEmpty() && !one.equals(other)));
        }
    }

    private String spoken(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "siret" -> new Siret(value).spoken();
            case "siren" -> new Siren(value).spoken();
            case "naf" -> {
                var parts = value.split(" ");
                yield words.say("partner.naf.said", parts[0], words.say("nafVersion." + parts[1]));
            }
            default -> value;
        };
    }

    private static Likeness.Sample sample(Partner partner) {
        var known = partner.identifiers();
        var place = partner.place();
        return new Likeness.Sample(
                partner.id(),
                partner.name(),
                place.town(),
                known.siren() == null ? null : known.siren().digits(),
                known.siret() == null ? null : known.siret().digits(),
                known.uai() == null ? null : known.uai().code(),
                known.rna() == null ? null : known.rna().code(),
                place.address(),
                place.postcode());
    }
}
