package fr.convive.convention;

/** What a file must hold before a board hears of it. */
public enum Evidence {
    NEEDS,
    OBSTACLES,
    SPECIFICATION,
    SCHOOL_PROJECT
}
