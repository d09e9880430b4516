package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a partner is comes back from the database as it was said. */
@ApplicationTest
@Tag("database")
class PartnersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Autowired
    Partners partners;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPartnerComesBackAsItWasSaid() {
        var identifiers = new Identifiers(
                null, new Siret("42843689300013"), null, new Rna("W751234567"), new Naf("25.62B", Naf.Version.REV_2));
        var said = new Partner.Description(
                "Mécanique d’Étampes",
                identifiers,
                new Place("1 rue Haute", "91150", "Étampes"),
                Map.of(SheetField.SECTOR, "Usinage", SheetField.SCHEMES, "Aucun"));
        var id = partners.save(Partner.open(
                        PartnerKind.COMPANY, said, new Partner.Home("PARIS", "0750654D"), Actor.CONVIVE, DAY))
                .id();
        transaction.executeWithoutResult(status -> {
            var partner = partners.get(id);
            partner.describe(
                    new Partner.Description("Mécanique du Sud", identifiers, Place.NOWHERE, said.sheet()),
                    DAY.plusDays(30));
            partners.save(partner);
        });

        transaction.executeWithoutResult(status -> {
            var found = partners.get(id);
            assertThat(found.name()).isEqualTo("Mécanique du Sud");
            assertThat(found.identifiers()).isEqualTo(identifiers);
            assertThat(found.identifiers().siren()).isEqualTo(new Siren("428436893"));
            assertThat(found.sheet()).isEqualTo(Map.of(SheetField.SECTOR, "Usinage"));
            assertThat(found.formerNames())
                    .containsExactly(
                            new FormerName("Mécanique d’Étampes", "mecanique d etampes", LocalDate.of(2026, 9, 30)));
            assertThat(found.version()).isEqualTo(1);
        });
    }
}
