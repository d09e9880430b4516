package fr.convive.workflow;

/** What the door must know of a business case to show its tasks; the package of the record answers. */
public interface Cases {

    Subject subject(String businessKey);

    /** A case in a line; {@code author}: the logins of who wrote its text; {@code version} changes with it. */
    record Subject(
            String businessKey,
            String number,
            String title,
            String partner,
            String organisation,
            String academy,
            String author,
            long version) {}
}
