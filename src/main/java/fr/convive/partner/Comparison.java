package fr.convive.partner;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** « Comparaison » : two records side by side, field by field, and what hangs on each. */
record Comparison(Side first, Side second, List<Row> rows, Set<Twins.Why> why) {

    /** One of the two: since when it is there, for how many contacts, exchanges, prospects and conventions of all schools. */
    record Side(
            UUID id,
            String name,
            String openedOn,
            String openedFor,
            long contacts,
            long interactions,
            long prospects,
            long conventions) {

        long weight() {
            return contacts + interactions + prospects + conventions;
        }
    }

    /** One field: its words in each; where both say something else, one is chosen. */
    record Row(String field, String label, String first, String second, boolean isChosen) {}
}
