package fr.convive.signature;

import fr.convive.convention.Clause;
import fr.convive.convention.Convention;
import fr.convive.convention.Correction;
import fr.convive.convention.Rectifiable;
import fr.convive.people.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Rectifications as people read them: the words before and after, who has agreed, when and how, who is awaited. */
@Component
class RectificationRows {

    private static final Pattern OF_PARTY = Pattern.compile("parties\\[(\\d+)]\\.(.+)");
    private static final Pattern OF_CLAUSE = Pattern.compile("clauses\\[(\\w+)]");

    private final RectificationRecords records;
    private final RectificationAnswers answers;
    private final SignatureRounds rounds;
    private final Names names;
    private final SignatureWords words;

    RectificationRows(
            RectificationRecords records,
            RectificationAnswers answers,
            SignatureRounds rounds,
            Names names,
            SignatureWords words) {
        this.records = records;
        this.answers = answers;
        this.rounds = rounds;
        this.names = names;
        this.words = words;
    }

    /** The words at one place, before and after. */
    record Line(String place, String before, String after) {}

    /** What one of those who had signed answers: agrees, refuses, or is awaited. */
    record Reply(String who, String stand) {}

    /** One rectification; {@code pending} while it waits for answers. */
    record Row(
            int number,
            boolean pending,
            String state,
            String reason,
            String proposed,
            List<Line> lines,
            List<Reply> replies) {}

    /** All those of a convention, the newest first. */
    List<Row> of(Convention convention) {
        var rows = new ArrayList<Row>();
        records.findByConventionOrderByNumber(convention.id()).forEach(one -> rows.add(0, row(one)));
        return rows;
    }

    private Row row(Rectification one) {
        var round = rounds.findById(one.roundId()).orElseThrow();
        var pending = answers.pending(round)
                .filter(waiting -> waiting.number() == one.number())
                .isPresent();
        var state = one.state() == Rectification.State.PROPOSED && !pending
                ? "MOOT"
                : one.state().name();
        return new Row(
                one.number(),
                pending,
                words.say("rectification.state." + state, one.settledOn().orElse(null)),
                one.reason(),
                words.say(
                        "rectification.proposed",
                        names.of(List.of(), List.of(one.proposedBy())).person(one.proposedBy()),
                        one.proposedOn()),
                lines(one.corrections()),
                replies(one, round, pending));
    }

    List<Line> lines(List<Correction> corrections) {
        return corrections.stream()
                .map(one -> new Line(place(one.place()), one.before(), one.after()))
                .toList();
    }

    private List<Reply> replies(Rectification one, SignatureRound round, boolean pending) {
        var replies = new ArrayList<Reply>();
        for (var signatory : round.everyone()) {
            one.answer(signatory)
                    .ifPresent(answer -> replies.add(new Reply(
                            who(signatory),
                            words.say(
                                    answer.agreed() ? "rectification.answer.agreed" : "rectification.answer.refused",
                                    answer.givenOn(),
                                    answer.proof()))));
        }
        if (pending) {
            answers.asked(round).stream()
                    .filter(signatory -> one.answer(signatory).isEmpty())
                    .forEach(signatory ->
                            replies.add(new Reply(who(signatory), words.say("rectification.answer.awaited"))));
        }
        return replies;
    }

    private String who(Signatory one) {
        return words.say("signatory.who", one.name(), one.title(), one.party());
    }

    /** A place in words: the field of a party, by its rank in the text, or the name of a clause. */
    String place(String place) {
        var party = OF_PARTY.matcher(place);
        if (party.matches()) {
            return words.say("rectification.place", Integer.parseInt(party.group(1)) + 1, field(party.group(2)));
        }
        var clause = OF_CLAUSE.matcher(place);
        return clause.matches() ? words.value(Clause.valueOf(clause.group(1))) : place;
    }

    private String field(String code) {
        return Arrays.stream(Rectifiable.Field.values())
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> words.say("rectification.field." + field))
                .orElse(code);
    }
}
