package fr.convive.drafting;

/** What a visa says; only two favourable ones let the draft go on. */
enum Opinion {
    FAVOURABLE,
    WITH_RESERVATIONS,
    UNFAVOURABLE
}
