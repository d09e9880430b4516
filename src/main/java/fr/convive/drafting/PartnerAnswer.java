package fr.convive.drafting;

/** What the partner says of the draft. */
enum PartnerAnswer {
    AGREED,
    CHANGES_ASKED,
    DECLINED
}
