package fr.convive.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTests {

    private static final Instant DAY = Instant.parse("2026-09-01T08:00:00Z");

    @Test
    void aStepDoneAndAStepUnderWayAreMarkedInThePictureItself() throws IOException {
        var marked =
                Paths.marked(drawing("preparation"), List.of(step("analyseNeeds", DAY), step("analyseRisks", null)));

        assertThat(marked).contains("class=\"djs-element djs-shape done\" data-element-id=\"analyseNeeds\"");
        assertThat(marked).contains("class=\"djs-element djs-shape token\" data-element-id=\"analyseRisks\"");
        assertThat(marked).contains("fill=\"#e0efe4\"", "fill=\"#cfe3ea\"").doesNotContain("style=");
    }

    @Test
    void aStepDoneOnceAndUnderWayAgainIsUnderWay() throws IOException {
        var marked =
                Paths.marked(drawing("preparation"), List.of(step("analyseRisks", DAY), step("analyseRisks", null)));

        assertThat(marked).doesNotContain("djs-shape done\"").contains("djs-shape token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convention",
                "preparation",
                "drafting",
                "board",
                "signature",
                "followup",
                "evaluation",
                "amendment",
                "ending"
            })
    void everyNodeOfEveryModelCanBeMarked(String process) throws IOException {
        var model = Files.readString(Path.of("processes", process + ".bpmn"), StandardCharsets.UTF_8);
        var nodes = Pattern.compile("<bpmn:(?:\\w*[tT]ask|\\w+Event|\\w+Gateway|callActivity|subProcess) id=\"(\\w+)\"")
                .matcher(model);
        var drawing = drawing(process);
        int marked = 0;

        while (nodes.find()) {
            assertThat(Paths.marked(drawing, List.of(step(nodes.group(1), DAY))))
                    .as(nodes.group(1))
                    .isNotEqualTo(drawing);
            marked++;
        }

        assertThat(marked).isGreaterThan(3);
        assertThat(new fr.convive.workflow.Path.Stretch(process, process, drawing, true, List.of()).width())
                .isGreaterThan(500);
    }

    private static String drawing(String process) throws IOException {
        return Files.readString(Path.of("processes", process + ".svg"), StandardCharsets.UTF_8);
    }

    private static fr.convive.workflow.Path.Step step(String id, Instant until) {
        return new fr.convive.workflow.Path.Step(id, id, "userTask", DAY, until, false);
    }
}
