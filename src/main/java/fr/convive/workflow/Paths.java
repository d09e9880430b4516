package fr.convive.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells where a case stands and by which way it came, drawn on the version of each model it ran. */
@Component
public class Paths {

    private static final String STEPS = """
            select A.PROC_INST_ID_, A.PROC_DEF_ID_, A.ACT_ID_, A.ACT_NAME_, A.ACT_TYPE_, A.START_TIME_, A.END_TIME_,
                   A.ACT_INST_STATE_, P.END_TIME_
              from ACT_HI_ACTINST A join ACT_HI_PROCINST P on P.PROC_INST_ID_ = A.PROC_INST_ID_
             where A.ROOT_PROC_INST_ID_ = (select R.PROC_INST_ID_ from ACT_HI_PROCINST R
                                            where R.BUSINESS_KEY_ = ? and R.SUPER_PROCESS_INSTANCE_ID_ is null)
             order by case when P.SUPER_PROCESS_INSTANCE_ID_ is null then 0 else 1 end, P.START_TIME_,
                      length(P.PROC_INST_ID_), P.PROC_INST_ID_, A.START_TIME_, A.SEQUENCE_COUNTER_
            """;
    private static final int CANCELLED = 2;
    /** An element of a drawing: its class, its id, the rest of its tag, then the tag and attributes of its outline. */
    private static final Pattern ELEMENT =
            Pattern.compile("<g class=\"(djs-element djs-shape)\" data-element-id=\"([^\"]+)\""
                    + "([^>]*)><g class=\"djs-visual\"><(\\w+) ([^>]*)/>");

    /** Said in the picture itself: as an image it sees no style sheet. A sign goes with each colour. */
    private static final String DONE =
            "<circle r=\"10\" fill=\"#28603d\"/><path d=\"M-5,0l4,4l6,-8\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2\"/>";

    private static final String TOKEN = "<circle r=\"12\" fill=\"#14566b\"/><circle r=\"5\" fill=\"#fff\"/>";

    private final JdbcTemplate jdbc;
    private final RepositoryService repository;
    private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

    Paths(JdbcTemplate jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    private record Drawing(String name, String svg) {}

    public Path of(String businessKey) {
        Map<String, String> definitions = new LinkedHashMap<>();
        Map<String, Boolean> running = new LinkedHashMap<>();
        Map<String, List<Path.Step>> steps = new LinkedHashMap<>();
        jdbc.query(
                STEPS,
                row -> {
                    var instance = row.getString(1);
                    definitions.put(instance, row.getString(2));
                    running.put(instance, row.getTimestamp(9) == null);
                    Timestamp until = row.getTimestamp(7);
                    steps.computeIfAbsent(instance, i -> new ArrayList<>())
                            .add(new Path.Step(
                                    row.getString(3),
                                    row.getString(4) == null ? "" : row.getString(4),
                                    row.getString(5),
                                    row.getTimestamp(6).toInstant(),
                                    until == null ? null : until.toInstant(),
                                    row.getInt(8) == CANCELLED));
                },
                businessKey);
        return new Path(definitions.entrySet().stream()
                .map(entry -> stretch(
                        entry.getValue(),
                        running.getOrDefault(entry.getKey(), false),
                        steps.getOrDefault(entry.getKey(), List.of())))
                .toList());
    }

    private Path.Stretch stretch(String definition, boolean running, List<Path.Step> steps) {
        var drawing = drawings.computeIfAbsent(definition, this::drawing);
        return new Path.Stretch(
                definition.substring(0, definition.indexOf(':')),
                drawing.name(),
                marked(drawing.svg(), steps),
                running,
                steps);
    }

    private Drawing drawing(String definition) {
        var name = repository.getProcessDefinition(definition).getName();
        try (var svg = repository.getProcessDiagram(definition)) {
            return new Drawing(name, svg == null ? "" : new String(svg.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The drawing with each element passed ({@code done}) or under way ({@code token}) marked. */
    static String marked(String svg, List<Path.Step> steps) {
        Map<String, String> marks = new LinkedHashMap<>();
        steps.forEach(step -> marks.merge(
                step.id(),
                step.isRunning() ? "token" : "done",
                (before, after) -> before.equals("token") ? before : after));
        return ELEMENT.matcher(svg).replaceAll(found -> {
            var mark = marks.get(found.group(2));
            return Matcher.quoteReplacement(mark == null ? found.group() : marked(found, mark, mark.equals("token")));
        });
    }

    private static String marked(MatchResult element, String mark, boolean running) {
        var outline = element.group(5)
                .replace("fill=\"white\"", running ? "fill=\"#cfe3ea\"" : "fill=\"#e0efe4\"")
                .replace("stroke=\"currentColor\"", running ? "stroke=\"#14566b\"" : "stroke=\"#28603d\"");
        return "<g class=\"%s %s\" data-element-id=\"%s\"%s><g class=\"djs-visual\"><%s %s/>%s"
                .formatted(
                        element.group(1),
                        mark,
                        element.group(2),
                        element.group(3),
                        element.group(4),
                        outline,
                        running ? TOKEN : DONE);
    }
}
