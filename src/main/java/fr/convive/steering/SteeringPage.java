package fr.convive.steering;

import fr.convive.convention.Horizon;
import fr.convive.convention.Stage;
import fr.convive.convention.Status;
import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Pilotage » : where all conventions stand; every number leads to the list it counts. */
@Controller
class SteeringPage {

    private static final Query CONVENTIONS = Query.of("/conventions");
    private static final int LONGEST_BAR = 200;
    private static final int HOTTEST = 4;

    private final Indicators indicators;
    private final Words words;

    SteeringPage(Indicators indicators, Words words) {
        this.indicators = indicators;
        this.words = words;
    }

    /** A number and the list it counts. */
    record Linked(String words, long count, String href, String heat) {}

    /** A stage or a status: how many, since how long, and the length of its bar. */
    record Line(
            String words, long count, String href, @Nullable String median, long bar) {}

    /** A school and its numbers by stage. */
    record SchoolShown(String name, List<Linked> cells) {}

    /** A deadline that comes. */
    record DueShown(String number, String title, String words, String on, long due) {}

    @GetMapping("/pilotage")
    String show(Actor actor, @RequestParam(defaultValue = "") String etablissement, Model model) {
        Room.STEERING.enter(actor);
        var figures = indicators.of(actor.perimeter().within(etablissement));
        var lists = CONVENTIONS.with("etablissement", etablissement);
        model.addAttribute("on", words.say("steering.on", figures.on()));
        model.addAttribute("numbers", numbers(figures, lists));
        model.addAttribute("stages", stages(figures, lists));
        model.addAttribute("statuses", statuses(figures, lists));
        model.addAttribute(
                "said",
                Arrays.stream(Stage.values())
                        .map(stage -> words.say("steering.bar", stage, figures.in(stage)))
                        .collect(Collectors.joining(", ")));
        model.addAttribute(
                "columns", Arrays.stream(Stage.values()).map(words::value).toList());
        model.addAttribute("schools", figures.schools().size() > 1 ? matrix(figures) : List.of());
        model.addAttribute(
                "next", figures.next().stream().map(due -> due(due, figures)).toList());
        return "pilotage/page";
    }

    private List<Linked> numbers(Figures figures, Query lists) {
        var running = figures.statuses().get(Status.IN_FORCE);
        return List.of(
                number("ongoing", figures.ongoing(), lists.with("cours", true)),
                number("late", figures.lateConventions(), lists.with("retard", true)),
                number("board", figures.in(Stage.BOARD), lists.with("etape", Stage.BOARD.name())),
                number("signing", figures.in(Stage.SIGNATURE), lists.with("etape", Stage.SIGNATURE.name())),
                number("inForce", running == null ? 0 : running.count(), lists.with("statut", Status.IN_FORCE.name())),
                number("over", figures.in(Stage.END), lists.with("etape", Stage.END.name())));
    }

    private Linked number(String key, long count, Query list) {
        return new Linked(words.say("steering.number." + key, count), count, list.href(), "");
    }

    private List<Line> stages(Figures figures, Query lists) {
        long most = figures.stages().values().stream()
                .mapToLong(Figures.Standing::count)
                .max()
                .orElse(0);
        return figures.stages().entrySet().stream()
                .map(stage -> line(
                        stage.getKey(),
                        stage.getValue(),
                        lists.with("etape", stage.getKey().name()),
                        most))
                .toList();
    }

    private List<Line> statuses(Figures figures, Query lists) {
        return figures.statuses().entrySet().stream()
                .map(status -> line(
                        status.getKey(),
                        status.getValue(),
                        lists.with("statut", status.getKey().name()),
                        0))
                .toList();
    }

    private Line line(Enum<?> where, Figures.Standing standing, Query list, long most) {
        return new Line(
                words.value(where),
                standing.count(),
                list.href(),
                standing.medianDays() == null ? null : words.say("steering.days", standing.medianDays()),
                most == 0 ? 0 : standing.count() * LONGEST_BAR / most);
    }

    private List<SchoolShown> matrix(Figures figures) {
        long most = figures.schools().stream()
                .flatMap(school -> school.stages().values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return figures.schools().stream()
                .map(school -> new SchoolShown(
                        school.name(),
                        school.stages().entrySet().stream()
                                .map(cell -> cell(school, cell, most))
                                .toList()))
                .toList();
    }

    private Linked cell(Figures.School school, Map.Entry<Stage, Long> cell, long most) {
        var list = CONVENTIONS
                .with("etablissement", school.code())
                .with("etape", cell.getKey().name());
        return new Linked(
                words.say("steering.cell", school.name(), cell.getKey()),
                cell.getValue(),
                list.href(),
                "heat-" + (cell.getValue() * HOTTEST + most - 1) / most);
    }

    private DueShown due(Horizon.Due due, Figures figures) {
        return new DueShown(
                due.number(),
                due.title(),
                due.label(),
                words.value(due.on()),
                ChronoUnit.DAYS.between(figures.on(), due.on()));
    }
}
