package fr.convive.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file handed in: by whom, how far it is, what it would change or has changed. */
public record ImportJob(
        UUID id,
        String kind,
        String login,
        String fileName,
        String sha256,
        Instant askedAt,
        boolean straight,
        State state,
        int total,
        int done,
        Counts counts,
        @Nullable Instant readAt) {

    /** How far a file has come; only a file without fault is ever taken, whole. */
    public enum State {
        CHECKING,
        CHECKED,
        TAKING,
        TAKEN,
        UNCHANGED,
        REFUSED,
        BROKEN,
        ABANDONED;

        public boolean isRunning() {
            return this == CHECKING || this == TAKING;
        }

        /** Nothing more will come of it. */
        public boolean isOver() {
            return !isRunning() && this != CHECKED;
        }
    }

    /** Lines by what they do. */
    public record Counts(int brought, int changed, int unchanged, int wrong) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts with(Finding finding) {
            return switch (finding.effect()) {
                case NEW -> new Counts(brought + 1, changed, unchanged, wrong);
                case CHANGED -> new Counts(brought, changed + 1, unchanged, wrong);
                case UNCHANGED -> new Counts(brought, changed, unchanged + 1, wrong);
                case WRONG -> new Counts(brought, changed, unchanged, wrong + 1);
            };
        }
    }

    /** What is wrong with a line. */
    public record LineFault(int line, String field, String message) {}
}
