package fr.convive.preparation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** One row of the table of risks as a person writes it; a row left empty does not count. */
@NullUnmarked // raw input: nothing holds before validation
record RiskForm(
        @Size(max = 10) String obstacle,
        @Size(max = 300) String cause,
        @Size(max = 300) String effect,
        @Min(1) @Max(4) Integer gravity,
        @Min(1) @Max(4) Integer frequency,
        @Min(1) @Max(4) Integer detection,
        @Size(max = 300) String action,
        @Size(max = 120) String owner,
        LocalDate dueOn,
        @Min(1) @Max(64) Integer residual) {

    static RiskForm blank() {
        return new RiskForm(null, null, null, null, null, null, null, null, null, null);
    }

    static RiskForm of(Risk risk) {
        return new RiskForm(
                risk.obstacle().code(),
                risk.cause(),
                risk.effect(),
                risk.gravity(),
                risk.frequency(),
                risk.detection(),
                risk.action(),
                risk.owner(),
                risk.dueOn(),
                risk.residual());
    }

    boolean empty() {
        return Stream.of(obstacle, cause, effect, gravity, frequency, detection, action, owner, dueOn, residual)
                .allMatch(RiskForm::unsaid);
    }

    static boolean unsaid(Object answer) {
        return answer == null || answer.toString().isBlank();
    }

    /** Gravity × frequency × detection, as soon as the three are there; the page shows it. */
    public Integer criticality() {
        return gravity == null || frequency == null || detection == null
                ? null
                : Integer.valueOf(Risk.product(gravity, frequency, detection));
    }

    RiskLevels.Question question() {
        return new RiskLevels.Question(gravity, frequency, detection);
    }

    Risk risk(RiskLevels.Judgement judged) {
        return new Risk(
                Obstacle.find(obstacle).orElseThrow(),
                cause.strip(),
                effect.strip(),
                gravity,
                frequency,
                detection,
                judged.level(),
                judged.treatment(),
                action.strip(),
                owner.strip(),
                dueOn,
                residual);
    }
}
