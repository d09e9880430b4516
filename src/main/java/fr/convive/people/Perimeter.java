package fr.convive.people;

import java.util.Collection;
import java.util.Set;

/** The organisations whose conventions a person may see; every reading query takes one. */
public record Perimeter(Set<String> organisations) {

    /** The organisation above all académies: an auditor of the whole country holds it. */
    public static final String NATION = "FR";

    public Perimeter {
        organisations = Set.copyOf(organisations);
    }

    public boolean isNational() {
        return organisations.contains(NATION);
    }

    public boolean covers(String school, String academy) {
        return isNational() || organisations.contains(school) || organisations.contains(academy);
    }

    /** Never empty, so that it can stand in an SQL list. */
    public Collection<String> codes() {
        return organisations.isEmpty() ? Set.of("-") : organisations;
    }
}
