package fr.convive.partner;

import static fr.convive.partner.SheetField.COMPETENCES;
import static fr.convive.partner.SheetField.ENVIRONMENT;
import static fr.convive.partner.SheetField.EXPECTATIONS;
import static fr.convive.partner.SheetField.HEALTH;
import static fr.convive.partner.SheetField.IDENTITY;
import static fr.convive.partner.SheetField.KNOW_HOW;
import static fr.convive.partner.SheetField.LOCATION;
import static fr.convive.partner.SheetField.REQUIREMENTS;
import static fr.convive.partner.SheetField.SCHEMES;
import static fr.convive.partner.SheetField.SECTOR;
import static fr.convive.partner.SheetField.SERVICES;
import static fr.convive.partner.SheetField.SITUATION;
import static fr.convive.partner.SheetField.TRAININGS;

import java.util.List;

/** « Genre » : what a partner is, and so what its sheet asks: seven, seven or three things (seed 0, A1.2). */
public enum PartnerKind {
    COMPANY,
    SCHOOL,
    INSTITUTION;

    /** In the order of the seed. */
    public List<SheetField> fields() {
        return switch (this) {
            case COMPANY -> List.of(IDENTITY, HEALTH, SECTOR, KNOW_HOW, SITUATION, EXPECTATIONS, REQUIREMENTS);
            case SCHOOL -> List.of(IDENTITY, KNOW_HOW, TRAININGS, ENVIRONMENT, LOCATION, EXPECTATIONS, REQUIREMENTS);
            case INSTITUTION -> List.of(COMPETENCES, SERVICES, SCHEMES);
        };
    }
}
