package fr.convive.bulk;

import java.util.Map;

/** One line of a file: where it stands, and what each column says; a cell left out is empty. */
public record Row(int line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
