package fr.convive.privacy;

import fr.convive.workflow.Tasklist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How somebody is mentioned in a text: their name either way round, their address, their number; whole words only. */
final class Mentions {

    private static final int SHORTEST_NUMBER = 8;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private final Set<String> spellings;
    private final Pattern pattern;

    private Mentions(Set<String> spellings) {
        this.spellings = spellings;
        this.pattern = Pattern.compile(
                BEFORE + "(?:" + spellings.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")" + AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Mentions of(String name, @Nullable String email, @Nullable String phone) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(name.strip());
        var words = List.of(name.strip().split("\\s+"));
        spellings.add(String.join(" ", words));
        if (words.size() > 1) {
            var turned = new ArrayList<>(words.subList(words.size() - 1, words.size()));
            turned.addAll(words.subList(0, words.size() - 1));
            spellings.add(String.join(" ", turned));
        }
        if (email != null) {
            spellings.add(email);
        }
        if (phone != null && phone.length() >= SHORTEST_NUMBER) {
            spellings.add(phone);
        }
        return new Mentions(spellings);
    }

    /** A name of one word names too many: a place, a company. */
    static boolean isFull(String name) {
        return name.strip().matches("\\S+\\s+\\S.*");
    }

    /** What to look for with {@code like}, escaped by {@code !}. */
    List<String> likes() {
        return spellings.stream().map(Tasklist::containing).toList();
    }

    boolean in(@Nullable String text) {
        return text != null && pattern.matcher(text).find();
    }

    String replaced(String text, String by) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
