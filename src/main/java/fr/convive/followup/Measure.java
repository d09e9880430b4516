package fr.convive.followup;

/** « Suites » of a report in default, from the lightest to the heaviest (IPE 2007, articles 7 and 12). */
enum Measure {
    NONE,
    SUSPEND,
    REDUCE,
    RECLAIM,
    FORMAL_DEMAND
}
