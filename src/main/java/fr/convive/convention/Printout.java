package fr.convive.convention;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * « Imprimé » : a document that the house draws from what it knows of a convention, when somebody asks for it; it is
 * {@code sealed} once its bytes will never change.
 */
public record Printout(UUID id, String type, String title, int version, boolean sealed, Supplier<byte[]> pdf) {

    /** A phase that can print something of a convention offers it here. */
    public interface Press {

        List<Printout> of(Convention convention);

        /** Among them the agreement itself, as it is being written and as it is in force. */
        default List<Printout> texts(Convention convention) {
            return List.of();
        }
    }

    /** One that is drawn anew each time: the same thing of the same convention always has the same name. */
    public static Printout live(String type, String title, Object of, Supplier<byte[]> pdf) {
        var name = type + ":" + of;
        return new Printout(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), type, title, 1, false, pdf);
    }
}
