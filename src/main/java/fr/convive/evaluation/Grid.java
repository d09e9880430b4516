package fr.convive.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The two grids of the seeds: « les atouts » (C2.1: 8 items, 25 signs, the two copied from the weaknesses left out) and
 * « les faiblesses » (C2.2: 11 items, 20 signs). The words stand in the messages under these codes.
 */
enum Grid {
    STRENGTHS(
            item("AT-1.1", 5),
            item("AT-1.2", 3),
            item("AT-2.1", 2),
            item("AT-2.2", 4),
            item("AT-2.3", 2),
            item("AT-3.1", 4),
            item("AT-3.2", 3),
            item("AT-3.3", 2)),
    WEAKNESSES(
            item("FA-1.1", 2),
            item("FA-1.2", 0),
            item("FA-1.3", 0),
            item("FA-1.4", 0),
            item("FA-2.1", 4),
            item("FA-2.2", 2),
            item("FA-2.3", 2),
            item("FA-2.4", 7),
            item("FA-3.1", 1),
            item("FA-3.2", 1),
            item("FA-3.3", 1));

    @SuppressWarnings("ImmutableEnumChecker") // never changed, never handed out to be
    private final List<Item> items;

    Grid(Item... items) {
        this.items = List.of(items);
    }

    /** One line to answer, and the signs by which it is recognised. */
    record Item(String code, List<String> signs) {

        /** {@code AT-2}: whom the strength serves, or where the weakness lies. */
        String group() {
            return code.substring(0, code.indexOf('.'));
        }
    }

    List<Item> items() {
        return items;
    }

    Optional<Item> find(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private static Item item(String code, int signs) {
        return new Item(
                code,
                IntStream.rangeClosed(1, signs).mapToObj(n -> code + "." + n).toList());
    }
}
