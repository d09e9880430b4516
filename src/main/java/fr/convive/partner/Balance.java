package fr.convive.partner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** « Bilan gagnant-gagnant » : in one school year, how often and how much each side gave the other. */
public record Balance(String schoolYear, int exchanges, Side given, Side received) {

    /** How many times one side gave something, and the sum of what was counted. */
    public record Side(int times, int sum) {

        static Side of(Collection<Interaction.Gift> gifts) {
            return new Side(
                    Math.toIntExact(
                            gifts.stream().filter(gift -> !gift.isNothing()).count()),
                    gifts.stream()
                            .map(Interaction.Gift::count)
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    /** Year by year, the last first. */
    public static List<Balance> of(Collection<Interaction> interactions) {
        return interactions.stream()
                .collect(groupingBy(
                        held -> yearOf(held.heldOn()),
                        () -> new TreeMap<String, List<Interaction>>(Comparator.reverseOrder()),
                        toList()))
                .entrySet()
                .stream()
                .map(year -> new Balance(
                        year.getKey(),
                        year.getValue().size(),
                        side(year.getValue(), Interaction::given),
                        side(year.getValue(), Interaction::received)))
                .toList();
    }

    private static Side side(Collection<Interaction> held, Function<Interaction, Interaction.Gift> gift) {
        return Side.of(held.stream().map(gift).toList());
    }

    /** From one 1 September to the eve of the next. */
    private static String yearOf(LocalDate day) {
        int starts = day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear();
        return starts + "-" + (starts + 1);
    }
}
