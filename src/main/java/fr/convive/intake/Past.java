package fr.convive.intake;

import fr.convive.convention.Party;
import fr.convive.convention.Terms;
import fr.convive.deadline.AccountingYear;
import fr.convive.deadline.Ending;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.ReportRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happened to a convention since its signature, event after event in the order of their days. */
final class Past {

    private static final Set<String> MEMBERS = Set.of("type", "on", "changes", "report", "period", "receivedOn");
    private static final Set<String> CHANGES = new TreeSet<>(Clauses.BLOCKS.keySet());
    private static final int MOST_CODE = 60;

    /** The events of the interchange format. */
    enum Event {
        AMENDMENT,
        REPORT_FILED,
        FORMAL_DEMAND,
        RENEWAL,
        DENUNCIATION,
        TERMINATION
    }

    private record Told(Sheet sheet, Event event, LocalDate on) {}

    private final LocalDate effect;
    private final LocalDate today;
    private final PartySheet partySheet;
    private final List<Dossier.Text> texts = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private int renewals;

    Past(Dossier.Text first, LocalDate effect, LocalDate today, PartySheet partySheet) {
        this.texts.add(first);
        this.effect = effect;
        this.today = today;
        this.partySheet = partySheet;
    }

    void read(List<Sheet> events) {
        events.stream()
                .map(this::told)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Told::on))
                .forEach(this::live);
    }

    private Optional<Told> told(Sheet sheet) {
        sheet.knowing(MEMBERS);
        var event = sheet.needed("type", Event.class);
        if (!sheet.says("on")) {
            sheet.refuse("on", "needed");
        }
        var on = sheet.day("on");
        if (on != null && on.isBefore(effect)) {
            sheet.refuse("on", "beforeEffect", effect);
            return Optional.empty();
        }
        if (on != null && on.isAfter(today)) {
            sheet.refuse("on", "future", today);
            return Optional.empty();
        }
        return event == null || on == null ? Optional.empty() : Optional.of(new Told(sheet, event, on));
    }

    private void live(Told told) {
        var over = life(told.on()).lastDay().filter(told.on()::isAfter);
        if (told.event() != Event.REPORT_FILED && over.isPresent()) {
            told.sheet().refuse("on", "over", over.get());
            return;
        }
        switch (told.event()) {
            case AMENDMENT -> amend(told);
            case REPORT_FILED -> file(told);
            case FORMAL_DEMAND -> demand(told);
            case RENEWAL -> renew(told);
            case DENUNCIATION -> letter(told, Fact.Kind.DENUNCIATION);
            case TERMINATION -> facts.add(Fact.of(Fact.Kind.TERMINATION, told.on()));
        }
    }

    private void amend(Told told) {
        if (!told.sheet().says("changes")) {
            told.sheet().refuse("changes", "needed");
            return;
        }
        var changes = told.sheet().sheet("changes").knowing(CHANGES);
        var before = last();
        var locked = CHANGES.stream()
                .filter(name -> changes.says(name)
                        && before.terms().lockedBlocks().contains(Objects.requireNonNull(Clauses.BLOCKS.get(name))))
                .toList();
        locked.forEach(name -> changes.refuse(name, "locked"));
        if (locked.isEmpty()) {
            var terms = new Clauses(changes, effect, new Clauses.Letter(told.on(), null)).over(before.terms());
            List<Party> parties = changes.says("parties") ? partySheet.read(changes, today) : before.parties();
            texts.add(new Dossier.Text(before.number() + 1, told.on(), terms, parties));
        }
    }

    private void file(Told told) {
        var code = told.sheet().neededText("report", MOST_CODE);
        var period = told.sheet().neededText("period", MOST_CODE);
        if (code.isEmpty() || period.isEmpty()) {
            return;
        }
        var rule = last().terms().reports().stream()
                .filter(due -> due.code().equals(code))
                .findFirst();
        if (rule.isEmpty()) {
            told.sheet()
                    .refuse(
                            "report",
                            "report",
                            last().terms().reports().stream()
                                    .map(ReportRule::code)
                                    .toList());
        } else if (!isYear(rule.get().period(), period)) {
            told.sheet().refuse("period", "period");
        } else {
            facts.add(Fact.filed(code, period, told.on()));
        }
    }

    private static boolean isYear(AccountingYear kind, String period) {
        return period.matches(
                switch (kind) {
                    case CIVIL_YEAR -> "(19|20|21)\\d\\d";
                    case SCHOOL_YEAR -> "(19|20|21)\\d\\d-(19|20|21)\\d\\d";
                    case CONVENTION_YEAR -> "[1-9]\\d?";
                });
    }

    private void demand(Told told) {
        var ending = last().terms().ending();
        if (ending.formalDemandMonths() != null
                && ending.base() == Ending.Base.RECEIPT
                && !told.sheet().says("receivedOn")) {
            told.sheet().refuse("receivedOn", "receipt");
            return;
        }
        letter(told, Fact.Kind.FORMAL_DEMAND);
    }

    private void letter(Told told, Fact.Kind kind) {
        var received = told.sheet().day("receivedOn");
        if (received != null && received.isBefore(told.on())) {
            told.sheet().refuse("receivedOn", "beforeSending", told.on());
        } else if (received != null && received.isAfter(today)) {
            told.sheet().refuse("receivedOn", "future", today);
        } else {
            facts.add(Fact.letter(kind, told.on(), received));
        }
    }

    private void renew(Told told) {
        var mode = last().terms().renewal().mode();
        if (mode == Renewal.Mode.NONE) {
            told.sheet().refuse("type", "noRenewal");
        } else if (mode == Renewal.Mode.EXPRESS) {
            var terms = last().terms();
            var lastDay = terms.lastDay(effect, renewals);
            if (terms.lastDay(effect, renewals + 1).isAfter(lastDay)) {
                renewals++;
            } else {
                told.sheet().refuse("on", "cap", lastDay);
            }
        }
    }

    private Lifespan life(LocalDate day) {
        return new Lifespan(last().terms().schedule(effect), Standing.facts(facts, renewals, effect), day);
    }

    private Dossier.Text last() {
        return texts.get(texts.size() - 1);
    }

    List<Dossier.Text> texts() {
        return List.copyOf(texts);
    }

    Standing standing(LocalDate signedOn) {
        Terms terms = last().terms();
        return Standing.of(terms.schedule(effect), List.copyOf(facts), renewals, signedOn, today);
    }
}
