package fr.convive.steering;

import fr.convive.convention.Horizon;
import fr.convive.convention.Stage;
import fr.convive.convention.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the conventions of one perimeter stand on one day. */
record Figures(
        LocalDate on,
        long ongoing,
        long lateTasks,
        long lateConventions,
        Map<Stage, Standing> stages,
        Map<Status, Standing> statuses,
        List<School> schools,
        List<Horizon.Due> next) {

    /** How many conventions stand there, and the median of the days they have: none once their life is over. */
    record Standing(long count, @Nullable Long medianDays) {}

    /** One school: its conventions by stage. */
    record School(String code, String name, Map<Stage, Long> stages) {}

    long in(Stage stage) {
        return stages.getOrDefault(stage, new Standing(0, null)).count();
    }
}
