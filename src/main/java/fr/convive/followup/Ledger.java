package fr.convive.followup;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Target;
import fr.convive.deadline.Fact;
import fr.convive.people.Actor;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Registre » : the short lines of a convention's follow-up, read in one go: facts stated, progress, sanctions, contacts. */
@Component
class Ledger {

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a line comes from. */
    enum Source {
        FACT,
        PROGRESS,
        SANCTION,
        CONTACT
    }

    /** One line; what its source does not say is empty, zero or null. */
    record Line(
            Source source,
            String code,
            LocalDate on,
            int year,
            @Nullable BigDecimal amount,
            int figure,
            String side,
            String label,
            String unit,
            String words,
            String by) {

        boolean isOf(Target target) {
            return source == Source.PROGRESS
                    && side.equals(target.side().name())
                    && label.equals(target.label())
                    && unit.equals(target.unit());
        }
    }

    /** All lines of one convention, in the order of their days. */
    record Lines(List<Line> all) {

        Stream<Line> of(Source source) {
            return all.stream().filter(line -> line.source() == source);
        }

        /** What the head decided last of a report in default. */
        @Nullable
        Line lastSanction() {
            return of(Source.SANCTION).reduce((before, after) -> after).orElse(null);
        }

        boolean isSuspended() {
            var last = lastSanction();
            return last != null && last.code().equals(Measure.SUSPEND.name());
        }

        /** What dates learn from it. */
        Stream<Fact> facts() {
            return Stream.concat(
                    of(Source.FACT).map(Lines::stated), of(Source.CONTACT).map(Lines::contact));
        }

        private static Fact stated(Line line) {
            var statement = Statement.valueOf(line.code());
            return statement.isYearly()
                    ? Fact.ofYear(statement.fact(), line.year(), line.on())
                    : Fact.of(statement.fact(), line.on());
        }

        private static Fact contact(Line line) {
            return Fact.of(
                    line.code().equals(ActionKind.MEETING.name()) ? Fact.Kind.MEETING : Fact.Kind.CONTACT, line.on());
        }
    }

    Lines of(ConventionId convention) {
        var id = convention.id();
        return new Lines(jdbc.query(
                """
                select 'FACT' as source, kind as code, happened_on as on_day, year_number, amount, 0 as figure,
                       '' as side, '' as label, '' as unit, '' as words, stated_by as by_login
                  from stated_fact where convention_id = ?
                union all
                select 'PROGRESS', '', made_on, 0, cast(null as decimal(15, 2)), figure, side, label, unit,
                       coalesce(words, ''), recorded_by
                  from commitment_progress where convention_id = ?
                union all
                select 'SANCTION', measure, decided_on, place, amount, 0, '', campaign, '', reason, decided_by
                  from sanction where convention_id = ?
                union all
                select 'CONTACT', kind, held_on, 0, cast(null as decimal(15, 2)), 0, '', '', '', '', recorded_by
                  from followup_action where convention_id = ?
                 order by 3, 1, 4, 2
                """,
                (row, i) -> new Line(
                        Source.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getDate(3).toLocalDate(),
                        row.getInt(4),
                        row.getBigDecimal(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                id,
                id,
                id,
                id));
    }

    void state(ConventionId convention, FactForm said, Actor by, LocalDate today) {
        jdbc.update(
                """
                insert into stated_fact (id, convention_id, kind, happened_on, year_number, amount, stated_by, stated_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                convention.id(),
                said.kind().name(),
                Date.valueOf(said.on()),
                said.kind().isYearly() ? said.year() : 0,
                said.amount(),
                by.login(),
                Date.valueOf(today));
    }

    void advance(ConventionId convention, Target target, ProgressForm said, Actor by, LocalDate today) {
        jdbc.update(
                """
                insert into commitment_progress (id, convention_id, side, label, unit, figure, made_on, words, recorded_by,
                                                 recorded_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                convention.id(),
                target.side().name(),
                target.label(),
                target.unit(),
                said.figure(),
                Date.valueOf(said.on()),
                said.words(),
                by.login(),
                Date.valueOf(today));
    }
}
