package fr.convive.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** Step 15: a meeting of follow-up, its minutes and its actions, or why it will not be held. */
@NullUnmarked // raw input: nothing holds before validation
record HoldMeetingForm(
        @NotNull Meeting answer,
        LocalDate heldOn,
        Theme theme,
        @Size(max = 2000) String participants,
        @Size(max = 4000) String topics,
        @Size(max = 4000) String decisions,
        @Size(max = 20) List<@Valid @NotNull ActionForm> actions,
        @Size(max = 2000) String reason) {

    private static final int ROWS = 3;
    private static final int MOST_ROWS = 20;

    /** A row of the table of actions; one left empty does not count. */
    record ActionForm(
            @Size(max = 500) String what, @Size(max = 200) String owner, LocalDate dueOn) {

        static ActionForm empty() {
            return new ActionForm(null, null, null);
        }

        @AssertTrue(message = "{holdMeeting.actions.what.needed}")
        boolean isSaid() {
            return isEmpty() || isWritten(what);
        }

        private boolean isEmpty() {
            return !isWritten(what) && !isWritten(owner) && dueOn == null;
        }
    }

    static HoldMeetingForm blank() {
        return new HoldMeetingForm(null, null, null, null, null, null, rows(List.of(), ROWS), null);
    }

    HoldMeetingForm withOneRowMore() {
        return new HoldMeetingForm(
                answer, heldOn, theme, participants, topics, decisions, rows(said(), said().size() + 1), reason);
    }

    Minutes minutes() {
        return new Minutes(
                theme,
                participants,
                topics,
                decisions,
                said().stream()
                        .filter(action -> action != null && !action.isEmpty())
                        .map(action -> new Minutes.Action(action.what(), action.owner(), action.dueOn()))
                        .toList());
    }

    @AssertTrue(message = "{holdMeeting.heldOn.needed}")
    boolean isHeldOnGiven() {
        return answer != Meeting.HELD || heldOn != null;
    }

    @AssertTrue(message = "{holdMeeting.theme.needed}")
    boolean isThemeGiven() {
        return answer != Meeting.HELD || theme != null;
    }

    @AssertTrue(message = "{holdMeeting.participants.needed}")
    boolean isParticipantsGiven() {
        return answer != Meeting.HELD || isWritten(participants);
    }

    @AssertTrue(message = "{holdMeeting.topics.needed}")
    boolean isTopicsGiven() {
        return answer != Meeting.HELD || isWritten(topics);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Meeting.CANCELLED || isWritten(reason);
    }

    private List<ActionForm> said() {
        return Objects.requireNonNullElse(actions, List.of());
    }

    private static List<ActionForm> rows(List<ActionForm> said, int count) {
        var rows = new ArrayList<>(said);
        while (rows.size() < Math.min(count, MOST_ROWS)) {
            rows.add(ActionForm.empty());
        }
        return rows;
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
