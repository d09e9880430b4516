package fr.convive.partner;

/** « Acte » on the file of partners, as the journal keeps it; {@code act.<name>} in the messages says it in French. */
public enum PartnerAct {
    PARTNER_OPENED,
    PARTNER_DESCRIBED,
    PARTNER_NAMED,
    PARTNER_GROUPED,
    PARTNERS_MERGED,
    PARTNER_MERGED_AWAY,
    PARTNERS_PARTED,
    PARTNER_CAME_BACK,
    PARTNERS_DISTINCT,
    CONTACT_ADDED,
    CONTACT_DESCRIBED,
    INTERACTION,
    INTERACTION_CORRECTED,
    PROSPECT
}
