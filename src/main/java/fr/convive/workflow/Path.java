package fr.convive.workflow;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way one case has gone: each stretch with its drawing and its steps, in order of time. */
public record Path(List<Stretch> stretches) {

    /** One process of the case: the life itself first, then what it called. */
    public record Stretch(String process, String name, String drawing, boolean running, List<Step> steps) {

        private static final Pattern SIZE = Pattern.compile("viewBox=\"\\S+ \\S+ ([\\d.]+) ([\\d.]+)\"");

        /** The width at which its words are read. */
        public long width() {
            return size(1);
        }

        public long height() {
            return size(2);
        }

        private long size(int which) {
            var found = SIZE.matcher(drawing);
            return found.find() ? Math.round(Double.parseDouble(found.group(which))) : 0;
        }
    }

    /** One step passed or under way; {@code until} is null while it lasts. */
    public record Step(
            String id,
            String name,
            String type,
            Instant since,
            @Nullable Instant until,
            boolean cancelled) {

        public boolean isRunning() {
            return until == null;
        }
    }
}
