package fr.convive.people;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The organisations whose conventions a person may see; every reading query takes one. */
public record Perimeter(Set<String> organisations, String within) {

    /** The organisation above all académies: an auditor of the whole country holds it. */
    public static final String NATION = "FR";

    public Perimeter {
        organisations = Set.copyOf(organisations);
    }

    public Perimeter(Set<String> organisations) {
        this(organisations, "");
    }

    /** What of it belongs to one school or académie; all of it where {@code scope} is empty. */
    public Perimeter within(String scope) {
        return new Perimeter(organisations, scope);
    }

    public boolean isNational() {
        return organisations.contains(NATION);
    }

    public boolean covers(String school, String academy) {
        return (isNational() || organisations.contains(school) || organisations.contains(academy))
                && (within.isEmpty() || within.equals(school) || within.equals(academy));
    }

    /** The condition of an SQL query on its columns of school and académie; what it compares with joins {@code arguments}. */
    public String condition(String school, String academy, List<Object> arguments) {
        var condition = new StringBuilder("1 = 1");
        if (!isNational()) {
            arguments.addAll(codes());
            arguments.addAll(codes());
            var marks = String.join(", ", Collections.nCopies(codes().size(), "?"));
            condition.append(" and (%s in (%s) or %s in (%s))".formatted(school, marks, academy, marks));
        }
        if (!within.isEmpty()) {
            Collections.addAll(arguments, within, within);
            condition.append(" and (%s = ? or %s = ?)".formatted(school, academy));
        }
        return condition.toString();
    }

    /** Never empty, so that it can stand in an SQL list. */
    public Collection<String> codes() {
        return organisations.isEmpty() ? Set.of("-") : organisations;
    }
}
