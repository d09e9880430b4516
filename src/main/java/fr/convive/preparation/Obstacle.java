package fr.convive.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * « Freins potentiels » : the grid of the seeds, five categories, eleven brakes and their sub-items, under stable codes;
 * the words stand in the messages ({@code obstacle.<code>}).
 */
enum Obstacle {
    MOTIVATION("FR-1.1", Category.HUMAN, 3),
    AVAILABILITY("FR-1.2", Category.HUMAN, 3),
    /** The seeds leave its list of sub-items empty: a comment says what is at stake. */
    COMPETITION("FR-2.1", Category.ETHICAL, 0),
    CONFIDENTIALITY("FR-2.2", Category.ETHICAL, 1),
    TIMETABLE("FR-3.1", Category.ADMINISTRATIVE, 2),
    REGULATION("FR-3.2", Category.ADMINISTRATIVE, 3),
    ORGANISATION("FR-4.1", Category.LOGISTICAL, 3),
    RESOURCES("FR-4.2", Category.LOGISTICAL, 1),
    SERVICES("FR-5.1", Category.EDUCATIONAL, 3),
    TRAINING("FR-5.2", Category.EDUCATIONAL, 3),
    /** A copy of a strength in the seeds: read here as its contrary, « non-reconnaissance ». */
    RECOGNITION("FR-5.3", Category.EDUCATIONAL, 2);

    /** The five families of brakes. */
    enum Category {
        HUMAN,
        ETHICAL,
        ADMINISTRATIVE,
        LOGISTICAL,
        EDUCATIONAL
    }

    private final String code;
    private final Category category;
    private final int items;

    Obstacle(String code, Category category, int items) {
        this.code = code;
        this.category = category;
        this.items = items;
    }

    public String code() {
        return code;
    }

    public Category category() {
        return category;
    }

    /** The codes of its sub-items: {@code FR-1.1.1}… */
    public List<String> items() {
        return IntStream.rangeClosed(1, items)
                .mapToObj(item -> code + "." + item)
                .toList();
    }

    public boolean isCopiedFromStrengths() {
        return this == RECOGNITION;
    }

    static Optional<Obstacle> find(String code) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Obstacle::code).toList();
    }
}
