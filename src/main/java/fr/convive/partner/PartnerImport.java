package fr.convive.partner;

import fr.convive.bulk.Column;
import fr.convive.bulk.Finding;
import fr.convive.bulk.ImportedKind;
import fr.convive.bulk.Row;
import fr.convive.bulk.Upload;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Fichier de partenaires » by thousands: each line opens a record, completes the one that bears its number, or changes nothing. */
@Component
class PartnerImport implements ImportedKind {

    private final KnownPartners known;
    private final SharedWords shared;
    private final PartnerReading reading;
    private final Reach reach;
    private final EntityManager records;
    private final Words words;

    PartnerImport(
            KnownPartners known,
            SharedWords shared,
            PartnerReading reading,
            Reach reach,
            EntityManager records,
            Words words) {
        this.known = known;
        this.shared = shared;
        this.reading = reading;
        this.reach = reach;
        this.records = records;
        this.words = words;
    }

    @Override
    public String code() {
        return "partners";
    }

    @Override
    public List<Column> columns() {
        return PartnerLine.COLUMNS;
    }

    /** The académie's file is filled by who keeps it. */
    @Override
    public boolean isOpenTo(Actor actor) {
        return actor.holds(Role.ACADEMY_MANAGER);
    }

    @Override
    public String key(Row row) {
        return new PartnerLine(row).key().toString();
    }

    @Override
    public List<Finding> check(List<Row> rows, Upload upload) {
        var lines = rows.stream().map(PartnerLine::new).toList();
        var faults = lines.stream().map(line -> line.faults(words)).toList();
        var sound = new ArrayList<PartnerLine>();
        for (int i = 0; i < lines.size(); i++) {
            if (faults.get(i).isEmpty()) {
                sound.add(lines.get(i));
            }
        }
        var there = there(sound, upload);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < lines.size(); i++) {
            findings.add(
                    faults.get(i).isEmpty()
                            ? effect(lines.get(i), there.get(lines.get(i).key()))
                            : Finding.wrong(faults.get(i)));
        }
        records.clear();
        return findings;
    }

    private static Finding effect(PartnerLine line, @Nullable Partner there) {
        if (there == null) {
            return Finding.NEW;
        }
        return line.over(description(there)).equals(description(there)) ? Finding.UNCHANGED : Finding.CHANGED;
    }

    @Override
    public void take(List<Row> rows, Upload upload) {
        var home = home(upload.by());
        var today = Paris.dayOf(upload.at());
        var lines = rows.stream().map(PartnerLine::new).toList();
        var there = there(lines, upload);
        var opened = new ArrayList<Partner>();
        var described = new ArrayList<Partner>();
        for (var line : lines) {
            var partner = there.get(line.key());
            if (partner == null) {
                var fresh = Partner.open(line.genre(), line.over(null), home, upload.by(), today);
                records.persist(fresh);
                opened.add(fresh);
            } else {
                partner.describe(line.over(description(partner)), today);
                described.add(partner);
            }
        }
        records.flush();
        shared.add(entries(opened));
        shared.renew(entries(described));
        reading.changedMany();
        records.clear();
    }

    private static List<SharedWords.Entry> entries(Collection<Partner> partners) {
        return partners.stream().map(SharedWords.Entry::of).toList();
    }

    private static Partner.Description description(Partner partner) {
        return new Partner.Description(partner.name(), partner.identifiers(), partner.place(), partner.sheet());
    }

    private Map<PartnerKey, Partner> there(List<PartnerLine> lines, Upload upload) {
        var ids = known.of(
                home(upload.by()).academy(),
                lines.stream().map(PartnerLine::key).toList());
        var there = new HashMap<PartnerKey, Partner>();
        if (!ids.isEmpty()) {
            Map<UUID, Partner> found = records
                    .createQuery(
                            "select p from Partner p left join fetch p.formerNames where p.id in :ids", Partner.class)
                    .setParameter("ids", ids.values())
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(Partner::id, partner -> partner));
            ids.forEach((key, id) -> {
                var partner = found.get(id);
                if (partner != null) {
                    there.put(key, partner);
                }
            });
        }
        return there;
    }

    private Partner.Home home(Actor by) {
        return by.memberships().stream()
                .filter(held -> held.role() == Role.ACADEMY_MANAGER)
                .map(held -> new Partner.Home(held.organisation(), held.organisation()))
                .findFirst()
                .orElseGet(() -> reach.home(by).orElseThrow(PartnerFile.PartnerOfReaders::new));
    }
}
