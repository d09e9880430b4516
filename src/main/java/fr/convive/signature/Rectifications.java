package fr.convive.signature;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Correction;
import fr.convive.convention.Noted;
import fr.convive.convention.Rectifiable;
import fr.convive.convention.Registry;
import fr.convive.convention.SigningPower;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Rectifier » : the coordinator proposes other words, or sends the text back where more than words is to change. */
@Component
class Rectifications {

    private static final String REOPENED = "textReopened";

    private final Registry registry;
    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final RectificationRecords records;
    private final RectificationAnswers answers;
    private final Reworking reworking;
    private final SigningPower powers;
    private final Workflow workflow;
    private final Acts acts;
    private final SignatureWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rectifications(
            Registry registry,
            Conventions conventions,
            SignatureRounds rounds,
            RectificationRecords records,
            RectificationAnswers answers,
            Reworking reworking,
            SigningPower powers,
            Workflow workflow,
            Acts acts,
            SignatureWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.rounds = rounds;
        this.records = records;
        this.answers = answers;
        this.reworking = reworking;
        this.powers = powers;
        this.workflow = workflow;
        this.acts = acts;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    static boolean mayPropose(Actor actor, Convention convention) {
        return actor.holds(Role.COORDINATOR, convention.school());
    }

    /** The convention, for whom may propose, or for who may sign it for its school, and answers. */
    Convention seen(String number, Actor actor) {
        var convention = registry.visible(number, actor);
        if (!mayPropose(actor, convention) && !powers.isHeldBy(actor, convention, today())) {
            throw new AccessDeniedException("conventions/rectification");
        }
        return convention;
    }

    /** The same, for whom may propose alone. */
    Convention asked(String number, Actor actor) {
        var convention = seen(number, actor);
        if (!mayPropose(actor, convention)) {
            throw new AccessDeniedException("conventions/rectification");
        }
        return convention;
    }

    /** What is to change: these words, or these blocks, which no correction of words changes. */
    record Plan(List<Correction> corrections, Set<Block> blocks) {

        boolean isRectification() {
            return blocks.isEmpty();
        }
    }

    /** Why nothing can be corrected now, if nothing can. */
    Optional<Refusal> whyNot(Convention convention) {
        try {
            refuse(convention, round(convention).orElseThrow(SignatureRound.RoundNotOpen::new));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    Optional<SignatureRound> round(Convention convention) {
        return rounds.findFirstByConventionOrderByNumberDesc(convention.id());
    }

    /** Those of a convention, in their order. */
    List<Rectification> all(Convention convention) {
        return records.findByConventionOrderByNumber(convention.id());
    }

    private void refuse(Convention convention, SignatureRound round) {
        round.refuseWhenOver();
        convention.refuseRectification();
        answers.pending(round).ifPresent(pending -> {
            throw new RectificationUnderWay(pending.number());
        });
    }

    /** What was typed, against the text as it stands; refused where nothing would change. */
    Plan plan(Convention convention, RectificationForm form) {
        var text = Rectifiable.of(convention);
        var corrections = new ArrayList<Correction>();
        var blocks = EnumSet.noneOf(Block.class);
        blocks.addAll(form.blocks());
        for (var typed : form.corrections()) {
            var passage = text.at(typed.place());
            if (passage.isEmpty()) {
                blocks.add(Block.at(typed.place()).orElseThrow(() -> new Rectifiable.UnknownPlace(typed.place())));
            } else if (!passage.get().words().equals(typed.words())) {
                corrections.add(new Correction(typed.place(), passage.get().words(), typed.words()));
            }
        }
        if (corrections.isEmpty() && blocks.isEmpty()) {
            throw new NothingCorrected();
        }
        if (blocks.isEmpty()) {
            var unused = text.fingerprint(corrections);
        }
        return new Plan(List.copyOf(corrections), blocks);
    }

    /** The rectification that this act proposed; nothing where it sent the text back. */
    Optional<Rectification> propose(String number, RectificationForm form, Act act) {
        var seen = asked(number, act.actor());
        var key = seen.id().toString();
        var made = acts.first(act, seen.school(), () -> {
            var convention = conventions.get(key);
            whyNot(convention).ifPresent(refusal -> {
                throw refusal;
            });
            var plan = plan(convention, form);
            return plan.isRectification()
                    ? proposed(key, plan, form.reason().strip(), act)
                    : reopened(key, plan, form, act);
        });
        return made.equals(key) ? Optional.empty() : records.findById(UUID.fromString(made));
    }

    private String proposed(String key, Plan plan, String why, Act act) {
        var round = rounds.held(key);
        var convention = conventions.get(key);
        refuse(convention, round);
        var rectification = records.save(new Rectification(
                convention,
                round,
                records.countByConvention(convention.id()) + 1,
                plan.corrections(),
                new Rectification.Proposal(why, act.actor().login(), today())));
        note(convention, "RECTIFICATION_PROPOSED", why, act);
        var asked = answers.asked(round);
        if (asked.isEmpty()) {
            answers.applyOnceAgreed(rectification, round, act.actor());
        } else {
            events.publishEvent(new RectificationProposed(round));
            if (asked.stream().anyMatch(Signatory::head)) {
                var head = new Membership(Role.HEAD, convention.school()).audience();
                events.publishEvent(new Reminded(key, head, "reminder.rectification"));
            }
        }
        return rectification.id().toString();
    }

    /** More than words: what was signed is void and kept, the text goes back to who writes it. */
    private String reopened(String key, Plan plan, RectificationForm form, Act act) {
        workflow.overtake(REOPENED, key, act, () -> {
            var round = rounds.held(key);
            var convention = conventions.get(key);
            refuse(convention, round);
            if (!Boolean.TRUE.equals(form.reopen())) {
                throw new BlocksEssential(plan.blocks(), names(answers.asked(round)));
            }
            if (!workflow.isWaitingFor(REOPENED, key)) {
                throw new NotBeingSigned();
            }
            var why = form.reason().strip();
            note(convention, "TEXT_REOPENED", words.value(plan.blocks()) + " : " + why, act);
            reworking.rework(convention, round, why, today());
            return true;
        });
        return key;
    }

    /** The names of these, in a sentence. */
    static String names(Collection<Signatory> signatories) {
        return signatories.stream().map(Signatory::name).collect(Collectors.joining(", "));
    }

    void withdraw(String number, Act act) {
        var seen = asked(number, act.actor());
        var key = seen.id().toString();
        acts.once(act, key, seen.school(), () -> {
            var rectification =
                    rounds.holdLast(seen.id()).flatMap(answers::pending).orElseThrow(Rectification.NothingPending::new);
            rectification.withdraw(today());
            records.save(rectification);
            note(seen, "RECTIFICATION_WITHDRAWN", rectification.reason(), act);
        });
    }

    private void note(Convention convention, String what, @Nullable String said, Act act) {
        events.publishEvent(new Noted(convention.id(), what, said == null ? "" : said, act.actor()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One at a time. */
    public static class RectificationUnderWay extends Refusal {
        RectificationUnderWay(int number) {
            super(number);
        }
    }

    /** What was typed is what the text says already. */
    public static class NothingCorrected extends Refusal {}

    /** A block that binds or is locked is no matter of words: who has signed would sign again. */
    public static class BlocksEssential extends Refusal {
        BlocksEssential(Set<Block> blocks, String signed) {
            super(blocks, signed);
        }
    }

    /** The time to sign is up, or somebody refuses: what follows is decided first. */
    public static class NotBeingSigned extends Refusal {}
}
