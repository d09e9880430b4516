package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Partenaire » : an organisation as its académie knows it: what names it, where it is, its sheet, its names over time. */
@Entity
@Table(name = "partner")
public class Partner {

    static final int MOST_NAME = 300;
    private static final int MOST_SECTOR = 200;

    @Id
    private UUID id;

    private String academy;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private String name;

    private String sortName;

    private String signature;

    private @Nullable String siren;

    private @Nullable String siret;

    private @Nullable String uai;

    private @Nullable String rna;

    private @Nullable String naf;

    @Enumerated(EnumType.STRING)
    private Naf.@Nullable Version nafVersion;

    private @Nullable String address;

    private @Nullable String postcode;

    private @Nullable String town;

    private @Nullable String sector;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<SheetField, String> sheet = new EnumMap<>(SheetField.class);

    private @Nullable UUID parent;

    private @Nullable UUID mergedInto;

    private String openedBy;

    private String openedFor;

    private LocalDate openedOn;

    private @Nullable LocalDate lastContactOn;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "partner_name", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<FormerName> formerNames = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "partner_activity", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<FormerActivity> formerActivities = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** What is said of an organisation: its name, its numbers, its place, its sheet. */
    public record Description(String name, Identifiers identifiers, Place place, Map<SheetField, String> sheet) {

        public Description {
            sheet = Map.copyOf(sheet);
        }
    }

    /** Whose file it enters: the académie, and in it the organisation of who opens the record. */
    public record Home(String academy, String organisation) {}

    /** Opens the record of an organisation. */
    public static Partner open(PartnerKind kind, Description said, Home home, Actor by, LocalDate today) {
        return new Partner(kind, said, home, by, today);
    }

    private Partner(PartnerKind kind, Description said, Home home, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.academy = home.academy();
        this.openedFor = home.organisation();
        this.openedBy = by.login();
        this.openedOn = today;
        this.name = said.name();
        this.sortName = Sorting.key(said.name());
        this.signature = SearchWords.signature(said.name());
        take(said);
    }

    /** Says anew what it is; a name or a code of activity that changes becomes a former one, until the eve. */
    public void describe(Description said, LocalDate today) {
        if (!said.name().equals(name)) {
            bore(name, today.minusDays(1));
        }
        var known = identifiers().naf();
        if (known != null && !known.equals(said.identifiers().naf())) {
            formerActivities.add(new FormerActivity(known.code(), known.version(), today.minusDays(1)));
        }
        take(said);
    }

    /** Says what it should have said: what was a mistake is no former name nor activity. */
    public void correct(Description said) {
        take(said);
    }

    /** A name that it bore until a day. */
    public void bore(String formerName, LocalDate until) {
        formerNames.add(FormerName.of(formerName, until));
    }

    /** Becomes part of a group, or of none; {@code ancestors} are the groups above that one, itself included. */
    public void join(@Nullable UUID group, Collection<UUID> ancestors) {
        if (ancestors.contains(id)) {
            throw new GroupOfItself();
        }
        parent = group;
    }

    private void take(Description said) {
        name = said.name();
        sortName = Sorting.key(name);
        signature = SearchWords.signature(name);
        identify(said.identifiers());
        address = said.place().address();
        postcode = said.place().postcode();
        town = said.place().town();
        sheet = new EnumMap<>(SheetField.class);
        kind.fields().stream()
                .filter(said.sheet()::containsKey)
                .forEach(field ->
                        sheet.put(field, Objects.requireNonNull(said.sheet().get(field))));
        sector = shortened(sheet.get(SheetField.SECTOR));
    }

    /** What lists and searches read of the sector, of which the sheet may say more. */
    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.length() <= MOST_SECTOR ? words : words.substring(0, MOST_SECTOR);
    }

    private void identify(Identifiers known) {
        siren = known.siren() == null ? null : known.siren().digits();
        siret = known.siret() == null ? null : known.siret().digits();
        uai = known.uai() == null ? null : known.uai().code();
        rna = known.rna() == null ? null : known.rna().code();
        naf = known.naf() == null ? null : known.naf().code();
        nafVersion = known.naf() == null ? null : known.naf().version();
    }

    /** Somebody of this organisation was met on that day. */
    public void met(LocalDate day) {
        if (lastContactOn == null || day.isAfter(lastContactOn)) {
            lastContactOn = day;
        }
    }

    /** Says what it is where two records became one or parted: no name is given up by that. */
    void restate(Description said) {
        take(said);
    }

    /** This record told of an organisation that has another one. */
    void goInto(UUID survivor) {
        mergedInto = survivor;
    }

    /** It has its own record again. */
    void comeBack() {
        mergedInto = null;
    }

    public UUID id() {
        return id;
    }

    public String academy() {
        return academy;
    }

    public PartnerKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Identifiers identifiers() {
        return new Identifiers(
                siren == null ? null : new Siren(siren),
                siret == null ? null : new Siret(siret),
                uai == null ? null : new Uai(uai),
                rna == null ? null : new Rna(rna),
                naf == null || nafVersion == null ? null : new Naf(naf, nafVersion));
    }

    public Place place() {
        return new Place(address, postcode, town);
    }

    /** What its sheet says, in the order of its kind. */
    public Map<SheetField, String> sheet() {
        return Map.copyOf(sheet);
    }

    public List<FormerName> formerNames() {
        return List.copyOf(formerNames);
    }

    /** The codes of activity that it had before. */
    public List<FormerActivity> formerActivities() {
        return List.copyOf(formerActivities);
    }

    /** The group that it is part of. */
    public Optional<UUID> parent() {
        return Optional.ofNullable(parent);
    }

    /** The record that took its place, where two told of one organisation. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public String openedFor() {
        return openedFor;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<LocalDate> lastContactOn() {
        return Optional.ofNullable(lastContactOn);
    }

    public long version() {
        return version == null ? 0 : version;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Partner() {}

    /** A group is part of no company that is part of it. */
    public static class GroupOfItself extends Refusal {}
}
