package fr.convive.wording;

import fr.convive.convention.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One article of a text as it was drafted: its words, the text it rests on, and the version of the library it came from. */
public record Written(
        Article article,
        Level level,
        @Nullable Block block,
        String title,
        List<String> paragraphs,
        String source,
        int version) {

    public Written {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Its words as one text. */
    public String words() {
        return String.join("\n", paragraphs);
    }
}
