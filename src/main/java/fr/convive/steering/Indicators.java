package fr.convive.steering;

import fr.convive.convention.Horizon;
import fr.convive.convention.Stage;
import fr.convive.convention.Status;
import fr.convive.people.Perimeter;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the figures of « Pilotage » : how many conventions stand where, since when, what is late, what comes; in four readings. */
@Component
class Indicators {

    private static final int DAYS_AHEAD = 90;
    private static final int NEXT = 8;
    private static final String COUNTS = """
            select c.school, o.name, c.status, count(*) from convention c join organisation o on o.code = c.school
             where %s group by c.school, o.name, c.status order by o.name, c.school
            """;
    private static final String STAGES = Arrays.stream(Status.values())
            .map(status -> "when '%s' then '%s'".formatted(status, status.stage()))
            .collect(Collectors.joining(" ", "case c.status ", " end"));
    private static final String FINISHED = Arrays.stream(Status.values())
            .filter(Status::isFinal)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", "));
    private static final String MEDIANS = """
            select 'status', c.status, percentile_disc(0.5) within group (order by c.status_since)
              from convention c where %1$s group by c.status
            union all
            select 'stage', s.stage, percentile_disc(0.5) within group (order by s.status_since)
              from (select %2$s as stage, c.status_since from convention c where %1$s and c.status not in (%3$s)) s
             group by s.stage
            """;
    private static final String LATE = """
            select count(distinct v.task_id), count(distinct v.business_key) from task_view v where v.due < ? and %s
            """;

    private final JdbcTemplate jdbc;
    private final Horizon horizon;
    private final Clock clock;

    Indicators(JdbcTemplate jdbc, Horizon horizon, Clock clock) {
        this.jdbc = jdbc;
        this.horizon = horizon;
        this.clock = clock;
    }

    Figures of(Perimeter perimeter) {
        var today = LocalDate.now(clock);
        var schools = schools(perimeter);
        var medians = medians(perimeter, today);
        var late = late(perimeter, today);
        return new Figures(
                today,
                sum(schools, school -> school.ongoing()),
                late.tasks(),
                late.conventions(),
                stages(schools, medians),
                statuses(schools, medians),
                schools.stream().map(Counted::school).toList(),
                horizon.coming(perimeter, today.plusDays(DAYS_AHEAD), "", "", NEXT));
    }

    /** One school and its conventions by status. */
    private record Counted(String code, String name, Map<Status, Long> statuses) {

        long in(Status status) {
            return statuses.getOrDefault(status, 0L);
        }

        long in(Stage stage) {
            return statuses.entrySet().stream()
                    .filter(each -> each.getKey().stage() == stage)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long ongoing() {
            return statuses.entrySet().stream()
                    .filter(each -> !each.getKey().isFinal())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        Figures.School school() {
            var stages = new EnumMap<Stage, Long>(Stage.class);
            Arrays.stream(Stage.values()).forEach(stage -> stages.put(stage, in(stage)));
            return new Figures.School(code, name, stages);
        }
    }

    private record Late(long tasks, long conventions) {}

    private List<Counted> schools(Perimeter perimeter) {
        var arguments = new ArrayList<Object>();
        var schools = new LinkedHashMap<String, Counted>();
        jdbc.query(
                COUNTS.formatted(perimeter.condition("c.school", "c.academy", arguments)),
                row -> {
                    var code = row.getString(1);
                    var name = row.getString(2);
                    schools.computeIfAbsent(code, c -> new Counted(c, name, new EnumMap<>(Status.class)))
                            .statuses()
                            .put(Status.valueOf(row.getString(3)), row.getLong(4));
                },
                arguments.toArray());
        return List.copyOf(schools.values());
    }

    private Map<String, Long> medians(Perimeter perimeter, LocalDate today) {
        var arguments = new ArrayList<Object>();
        perimeter.condition("c.school", "c.academy", arguments);
        var where = perimeter.condition("c.school", "c.academy", arguments);
        var medians = new HashMap<String, Long>();
        jdbc.query(
                MEDIANS.formatted(where, STAGES, FINISHED),
                row -> {
                    var days = ChronoUnit.DAYS.between(row.getDate(3).toLocalDate(), today);
                    medians.put(row.getString(1) + row.getString(2), days);
                },
                arguments.toArray());
        return medians;
    }

    private Late late(Perimeter perimeter, LocalDate today) {
        var arguments = new ArrayList<Object>(List.of(Date.valueOf(today)));
        return Objects.requireNonNull(jdbc.queryForObject(
                LATE.formatted(perimeter.condition("v.organisation", "v.academy", arguments)),
                (row, i) -> new Late(row.getLong(1), row.getLong(2)),
                arguments.toArray()));
    }

    private static Map<Stage, Figures.Standing> stages(List<Counted> schools, Map<String, Long> medians) {
        var stages = new EnumMap<Stage, Figures.Standing>(Stage.class);
        for (var stage : Stage.values()) {
            stages.put(
                    stage,
                    new Figures.Standing(sum(schools, school -> school.in(stage)), medians.get("stage" + stage)));
        }
        return stages;
    }

    private static Map<Status, Figures.Standing> statuses(List<Counted> schools, Map<String, Long> medians) {
        var statuses = new EnumMap<Status, Figures.Standing>(Status.class);
        for (var status : Status.values()) {
            long count = sum(schools, school -> school.in(status));
            if (count > 0) {
                statuses.put(
                        status, new Figures.Standing(count, status.isFinal() ? null : medians.get("status" + status)));
            }
        }
        return statuses;
    }

    private static long sum(List<Counted> schools, ToLongFunction<Counted> count) {
        return schools.stream().mapToLong(count).sum();
    }
}
