package fr.convive.bulk;

/** A column of a file; {@code import.<kind>.<name>} says in French what to write in it. */
public record Column(String name, boolean required) {

    public static Column required(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }
}
