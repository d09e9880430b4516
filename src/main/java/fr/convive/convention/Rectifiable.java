package fr.convive.convention;

import fr.convive.partner.Siret;
import fr.convive.partner.Uai;
import fr.convive.workflow.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * « Ce qui se rectifie » : the words of a text that may be corrected while it is signed, and no others: the names and numbers
 * of its parties, who speaks for them, its clauses in words; never what it locks.
 */
public final class Rectifiable {

    /** What stands at a place; {@code code} is how the place is written. */
    public enum Field {
        NAME("name"),
        UAI("uai"),
        SIRET("siret"),
        REPRESENTATIVE("representative.name"),
        TITLE("representative.title"),
        CLAUSE("");

        private final String code;

        Field(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        private String of(int party) {
            return "parties[" + party + "]." + code;
        }
    }

    /** One place: what stands there, of which party (from 0) or clause, in what words. */
    public record Passage(
            String place, Field field, int party, @Nullable Clause clause, String words) {}

    /** A text as its signatories read it. */
    record Text(List<Party> parties, Terms terms) {}

    private final Text text;
    private final String school;
    private final Set<Clause> clauses;

    private Rectifiable(Text text, String school, Set<Clause> clauses) {
        this.text = text;
        this.school = school;
        this.clauses = clauses;
    }

    /** Of the text that is being signed; an amendment says of the clauses those alone that it rewrites. */
    public static Rectifiable of(Convention convention) {
        var terms = convention.text();
        var clauses = EnumSet.noneOf(Clause.class);
        terms.clauses().forEach((clause, words) -> {
            if (!words.isBlank() && isSaid(clause, words, convention)) {
                clauses.add(clause);
            }
        });
        return new Rectifiable(new Text(convention.signatories(), terms), convention.school(), clauses);
    }

    private static boolean isSaid(Clause clause, String words, Convention convention) {
        return !convention.isAmended()
                || !convention.agreed().clauses().getOrDefault(clause, "").equals(words);
    }

    /** Its places, in the order of the text. */
    public List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        var locked = text.terms().locked();
        for (int i = 0; i < text.parties().size() && !locked.contains(Block.PARTIES); i++) {
            ofParty(i, text.parties().get(i), passages);
        }
        if (!locked.contains(Block.CLAUSES)) {
            clauses.forEach(clause -> passages.add(
                    new Passage("clauses[" + clause + "]", Field.CLAUSE, -1, clause, at(clause, text.terms()))));
        }
        return passages;
    }

    private static String at(Clause clause, Terms terms) {
        return terms.clauses().getOrDefault(clause, "");
    }

    private void ofParty(int i, Party party, List<Passage> passages) {
        passages.add(passage(i, Field.NAME, party.name()));
        if (party.uai() != null) {
            if (!party.uai().equals(school)) {
                passages.add(passage(i, Field.UAI, party.uai()));
            }
        } else if (party.side() != Party.Side.SCHOOL) {
            passages.add(passage(i, Field.SIRET, Objects.requireNonNullElse(party.siret(), "")));
        }
        passages.add(passage(i, Field.REPRESENTATIVE, party.representative().name()));
        passages.add(passage(i, Field.TITLE, party.representative().title()));
    }

    private static Passage passage(int party, Field field, String words) {
        return new Passage(field.of(party), field, party, null, words);
    }

    /** What stands at that place, if it may be corrected. */
    public Optional<Passage> at(String place) {
        return passages().stream()
                .filter(passage -> passage.place().equals(place))
                .findFirst();
    }

    /** The hash of the terms with these words in their places; refused as {@link #corrected} is. */
    public String fingerprint(List<Correction> corrections) {
        return Fingerprint.of(corrected(corrections).terms());
    }

    /** The text with these words in their places; refused where one stands elsewhere, says nothing, or proves nothing. */
    Text corrected(List<Correction> corrections) {
        var said = new TreeMap<String, String>();
        var moved = new EnumMap<Clause, String>(Clause.class);
        moved.putAll(text.terms().clauses());
        for (var correction : corrections) {
            var passage = at(correction.place()).orElseThrow(() -> barred(correction.place()));
            refuseUnsound(passage, correction);
            if (passage.clause() == null) {
                said.put(correction.place(), correction.after());
            } else {
                moved.put(passage.clause(), correction.after());
            }
        }
        var parties = new ArrayList<Party>();
        for (int i = 0; i < text.parties().size(); i++) {
            parties.add(corrected(text.parties().get(i), i, said));
        }
        refuseTwice(parties);
        return new Text(parties, text.terms().worded(moved));
    }

    private static void refuseUnsound(Passage passage, Correction correction) {
        if (!passage.words().equals(correction.before())) {
            throw new WordsMoved(correction.before());
        }
        if (correction.after().isBlank()) {
            throw new WordsMissing();
        }
        var sound = switch (passage.field()) {
            case SIRET -> Siret.isSound(correction.after());
            case UAI -> Uai.isSound(correction.after());
            case NAME, REPRESENTATIVE, TITLE, CLAUSE -> true;
        };
        if (!sound) {
            throw new NumberUnsound(correction.after());
        }
    }

    private static Party corrected(Party party, int i, Map<String, String> said) {
        var siret = said.getOrDefault(Field.SIRET.of(i), Objects.requireNonNullElse(party.siret(), ""));
        var uai = said.getOrDefault(Field.UAI.of(i), Objects.requireNonNullElse(party.uai(), ""));
        return new Party(
                party.side(),
                said.getOrDefault(Field.NAME.of(i), party.name()),
                uai.isEmpty() ? null : uai,
                siret.isEmpty() ? null : siret.replace(" ", ""),
                new Party.Representative(
                        said.getOrDefault(
                                Field.REPRESENTATIVE.of(i),
                                party.representative().name()),
                        said.getOrDefault(
                                Field.TITLE.of(i), party.representative().title()),
                        party.representative().email()));
    }

    /** No correction makes two parties one. */
    private void refuseTwice(List<Party> parties) {
        var known = new HashSet<String>();
        for (var party : parties) {
            var fresh = Stream.of(party.name().toLowerCase(Locale.FRENCH), party.siret(), party.uai())
                    .filter(Objects::nonNull)
                    .allMatch(known::add);
            if (!fresh) {
                throw new PartyTwice(party.name());
            }
        }
    }

    private static Refusal barred(String place) {
        return Block.at(place)
                .<Refusal>map(block -> new NotRectifiable(Set.of(block)))
                .orElseGet(() -> new UnknownPlace(place));
    }

    /** More than words: to change that block is to write the text again. */
    public static class NotRectifiable extends Refusal {
        NotRectifiable(Set<Block> blocks) {
            super(blocks);
        }
    }

    /** The text has no such place. */
    public static class UnknownPlace extends Refusal {
        public UnknownPlace(String place) {
            super(place);
        }
    }

    /** The words to correct are no longer those that were read. */
    public static class WordsMoved extends Refusal {
        WordsMoved(String before) {
            super(before);
        }
    }

    /** A correction says something else, never nothing. */
    public static class WordsMissing extends Refusal {}

    /** A SIRET or a UAI that its key does not prove. */
    public static class NumberUnsound extends Refusal {
        NumberUnsound(String number) {
            super(number);
        }
    }

    /** Two parties would bear one name or one number. */
    public static class PartyTwice extends Refusal {
        PartyTwice(String party) {
            super(party);
        }
    }
}
