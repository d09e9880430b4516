package fr.convive.preparation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** One brake of the grid as a person answers it; {@link WholeGrid} says what must be there. */
@NullUnmarked // raw input: nothing holds before validation
record ObstacleForm(
        @NotNull @Size(max = 10) String code,
        Presence answer,
        @Size(max = 10) List<@Size(max = 10) String> items,
        @Size(max = 1000) String comment) {

    static ObstacleForm blank(Obstacle obstacle) {
        return new ObstacleForm(obstacle.code(), null, List.of(), null);
    }

    static ObstacleForm of(Finding found) {
        return new ObstacleForm(found.obstacle().code(), found.presence(), found.items(), found.comment());
    }

    /** Whether this brake is there, so that the table must say what is done about it. */
    boolean stands() {
        return answer == Presence.PRESENT || answer == Presence.BLOCKING;
    }

    List<String> ticked() {
        return items == null ? List.of() : items;
    }

    Finding finding() {
        return new Finding(
                Obstacle.find(code).orElseThrow(),
                answer,
                stands() ? ticked() : List.of(),
                comment == null || comment.isBlank() ? null : comment);
    }
}
