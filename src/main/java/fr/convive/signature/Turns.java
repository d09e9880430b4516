package fr.convive.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Tours » of those who sign in a round, all at once or one after the other, once so much of it was answered. */
record Turns(List<Signatory> present, boolean inOrder, List<Signature> given) {

    Turns {
        given = given.stream().filter(one -> !one.isVoid()).toList();
    }

    Optional<Signature> answer(Signatory signatory) {
        return given.stream().filter(one -> one.isOf(signatory)).findFirst();
    }

    /** Those who have signed, in their turns. */
    List<Signatory> signed() {
        return present.stream()
                .filter(one -> answer(one).filter(answer -> !answer.isRefusal()).isPresent())
                .toList();
    }

    /** Those who have not answered. */
    List<Signatory> awaited() {
        return present.stream().filter(one -> answer(one).isEmpty()).toList();
    }

    /** Those of them whose turn it is. */
    List<Signatory> next() {
        var awaited = awaited();
        return inOrder && !awaited.isEmpty() ? awaited.subList(0, 1) : awaited;
    }

    boolean isRefused() {
        return given.stream().anyMatch(Signature::isRefusal);
    }

    /** The turn of one more; the last where none is asked for or where all sign at once. */
    int open(@Nullable Integer asked) {
        if (asked == null || !inOrder) {
            return 1 + present.stream().mapToInt(Signatory::turn).max().orElse(0);
        }
        signed().stream()
                .filter(one -> one.turn() > asked)
                .reduce((first, last) -> last)
                .ifPresent(last -> {
                    throw new TurnPassed(last.name());
                });
        return asked;
    }

    /** In order, nobody has signed before the one who precedes them. */
    void refuseBeforeThePrevious(LocalDate signedOn) {
        given.stream()
                .map(Signature::signedOn)
                .filter(before -> inOrder && before != null && signedOn.isBefore(before))
                .findFirst()
                .ifPresent(before -> {
                    throw new SignatureRound.SignatureOutOfOrder(before);
                });
    }

    /** The day since which those whose turn it is are awaited, where all were asked on that day. */
    LocalDate waitingSince(LocalDate asked) {
        return inOrder
                ? given.stream()
                        .map(Signature::recordedOn)
                        .filter(asked::isBefore)
                        .max(LocalDate::compareTo)
                        .orElse(asked)
                : asked;
    }

    /** Nobody's turn comes before that of somebody who has signed. */
    public static class TurnPassed extends fr.convive.workflow.Refusal {
        TurnPassed(String signed) {
            super(signed);
        }
    }
}
