package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.ConventionId;
import fr.convive.workflow.Refusal;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Projet » of one convention: how often it went out, which blocks the partner contests, the text once all agree. */
@Entity
@Table(name = "draft")
class Draft {

    @EmbeddedId
    private ConventionId id;

    private int round;

    /** Which text: 0 for the convention's own, else the place of the amendment. */
    private int ofText;

    private LocalDate writtenOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Block> contested = EnumSet.noneOf(Block.class);

    private @Nullable String textHash;

    private @Nullable LocalDate frozenOn;

    @Version
    private @Nullable Long version;

    Draft(ConventionId id, LocalDate today) {
        this.id = id;
        this.writtenOn = today;
    }

    /** What goes out: which text, where it may change, where it does, until when it would hold. */
    record Sent(
            int text,
            Set<Block> openable,
            Set<Block> changed,
            @Nullable LocalDate lastDay) {}

    /** A new text goes out to the partner: what they did not contest stands as it was agreed. */
    void submit(Sent sent, LocalDate today) {
        if (sent.lastDay() != null && sent.lastDay().isBefore(today)) {
            throw new TermPassed(sent.lastDay());
        }
        if (!open(sent.text(), sent.openable()).containsAll(sent.changed())) {
            throw new AgreedBlockChanged();
        }
        ofText = sent.text();
        round++;
        writtenOn = today;
        contested = EnumSet.noneOf(Block.class);
        textHash = null;
        frozenOn = null;
    }

    /** What of the openable blocks may be rewritten: those contested, or all where the partner contests none. */
    Set<Block> open(int asked, Set<Block> openable) {
        var open = EnumSet.noneOf(Block.class);
        open.addAll(contested.isEmpty() || !isOf(asked) ? openable : contested);
        return open;
    }

    /** Whether it is a draft of that text; one of an earlier text says nothing of this one. */
    boolean isOf(int asked) {
        return ofText == asked;
    }

    /** The partner contests what is under discussion: in an amendment, what it changes. */
    void contest(Set<Block> blocks, Set<Block> openable) {
        if (!openable.containsAll(blocks)) {
            throw new SettledBlockContested();
        }
        contested = EnumSet.copyOf(blocks);
    }

    /** An answer to this text bears a date between the day it went out and today. */
    void refuseAnswerOn(LocalDate given, LocalDate today) {
        if (given.isBefore(writtenOn) || given.isAfter(today)) {
            throw new AnswerOutOfTime(writtenOn, today);
        }
    }

    /** All agree on that text: it goes to the board and to the signatories as it stands. */
    void freeze(String hash, LocalDate today) {
        textHash = hash;
        frozenOn = today;
    }

    int round() {
        return round;
    }

    LocalDate writtenOn() {
        return writtenOn;
    }

    @Nullable
    String textHash() {
        return textHash;
    }

    @Nullable
    LocalDate frozenOn() {
        return frozenOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Draft() {}

    /** Only the contested blocks are open; the others were agreed on. */
    public static class AgreedBlockChanged extends Refusal {}

    /** What an amendment does not change was agreed on by all, and signed. */
    public static class SettledBlockContested extends Refusal {}

    /** The day of effect has come: no amendment moves it. */
    public static class EffectMoved extends Refusal {
        EffectMoved(LocalDate effect) {
            super(effect);
        }
    }

    /** Who the parties are was said with the need; only an amendment changes them. */
    public static class PartiesSettled extends Refusal {}

    /** A convention does not end before it is written. */
    public static class TermPassed extends Refusal {
        TermPassed(LocalDate endsOn) {
            super(endsOn);
        }
    }

    /** Nobody has answered tomorrow, nor a text that was not written yet. */
    public static class AnswerOutOfTime extends Refusal {
        AnswerOutOfTime(LocalDate writtenOn, LocalDate today) {
            super(writtenOn, today);
        }
    }

    /** The framework asks for the school's project (rule T3): the draft says where it stands. */
    public static class SchoolProjectMissing extends Refusal {}
}
