package fr.convive.preparation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * What makes a risk analysis whole: each of the eleven brakes answered once, each that stands treated by a row of the
 * table, each row complete.
 */
@NullUnmarked // reads raw input
final class GridRules {

    /** What is wrong, where: the list, its row (-1: the whole list), the field, the message as a template. */
    record Mistake(String list, int row, String field, String message) {}

    private final AnalyseRisksForm form;
    private final List<Mistake> mistakes = new ArrayList<>();

    private GridRules(AnalyseRisksForm form) {
        this.form = form;
    }

    static List<Mistake> mistakes(AnalyseRisksForm form) {
        var rules = new GridRules(form);
        if (form.obstacles() != null) {
            rules.checkObstacles();
        }
        rules.checkRows();
        return rules.mistakes;
    }

    private void checkObstacles() {
        var unanswered = EnumSet.allOf(Obstacle.class);
        var treated = form.said().stream().map(RiskForm::obstacle).collect(Collectors.toSet());
        for (int i = 0; i < form.obstacles().size(); i++) {
            var answered = form.obstacles().get(i);
            if (answered == null || answered.code() == null) {
                continue; // said by the fields' own rules
            }
            var obstacle = Obstacle.find(answered.code());
            if (obstacle.isEmpty()) {
                wrong("obstacles", i, "code", "{analyseRisks.unknownObstacle}");
            } else if (!unanswered.remove(obstacle.get())) {
                wrong("obstacles", i, "code", "{analyseRisks.twice}" + named(obstacle.get()));
            } else {
                checkAnswer(i, answered, obstacle.get(), treated);
            }
        }
        unanswered.forEach(obstacle -> wrong("obstacles", -1, "", "{analyseRisks.unanswered}" + named(obstacle)));
    }

    private void checkAnswer(int row, ObstacleForm answered, Obstacle obstacle, Set<String> treated) {
        if (answered.answer() == null) {
            wrong("obstacles", row, "answer", "{analyseRisks.unanswered}" + named(obstacle));
        }
        if (answered.stands() && !treated.contains(obstacle.code())) {
            wrong("obstacles", row, "answer", "{analyseRisks.untreated}" + named(obstacle));
        }
        if (!obstacle.items().containsAll(answered.ticked())) {
            wrong("obstacles", row, "items", "{analyseRisks.unknownItem}");
        }
    }

    private void checkRows() {
        for (int i = 0; form.risks() != null && i < form.risks().size(); i++) {
            var risk = form.risks().get(i);
            if (risk != null && !risk.empty()) {
                checkRow(i, risk);
            }
        }
    }

    private void checkRow(int row, RiskForm risk) {
        answers(risk).forEach((field, answer) -> {
            if (RiskForm.unsaid(answer)) {
                wrong("risks", row, field, "{analyseRisks.incomplete}");
            }
        });
        if (!RiskForm.unsaid(risk.obstacle()) && Obstacle.find(risk.obstacle()).isEmpty()) {
            wrong("risks", row, "obstacle", "{analyseRisks.unknownObstacle}");
        }
    }

    private static Map<String, Object> answers(RiskForm risk) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("obstacle", risk.obstacle());
        answers.put("cause", risk.cause());
        answers.put("effect", risk.effect());
        answers.put("gravity", risk.gravity());
        answers.put("frequency", risk.frequency());
        answers.put("detection", risk.detection());
        answers.put("action", risk.action());
        answers.put("owner", risk.owner());
        answers.put("dueOn", risk.dueOn());
        answers.put("residual", risk.residual());
        return answers;
    }

    private void wrong(String list, int row, String field, String message) {
        mistakes.add(new Mistake(list, row, field, message));
    }

    private static String named(Obstacle obstacle) {
        return " «\u00a0{obstacle." + obstacle.code() + "}\u00a0»";
    }
}
