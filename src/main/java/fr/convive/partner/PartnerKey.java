package fr.convive.partner;

/** By what a partner is the same one: a number of a register, or its name and postcode. */
record PartnerKey(String column, String value) {

    static final String NAMED = "sort_name";

    static PartnerKey named(String name, String postcode) {
        return new PartnerKey(NAMED, Sorting.key(name) + "|" + postcode);
    }

    @Override
    public String toString() {
        return column + " " + value;
    }
}
