package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.partner.Balance.Side;
import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Interaction.Gift NOTHING = new Interaction.Gift(null, null);

    private final Partner partner = Partner.open(
            PartnerKind.COMPANY,
            new Partner.Description("Hydrolys", Identifiers.NONE, Place.NOWHERE, Map.of()),
            new Partner.Home("PARIS", "0750654D"),
            Actor.CONVIVE,
            TODAY);

    @Test
    void eachSideIsCountedBySchoolYear() {
        var balances = Balance.of(List.of(
                held("2026-08-31", new Interaction.Gift("Visite de l’atelier", null), NOTHING),
                held("2026-09-01", NOTHING, new Interaction.Gift("Stages", 3)),
                held("2026-10-15", new Interaction.Gift("Essais", 2), new Interaction.Gift(null, 4))));

        assertThat(balances)
                .containsExactly(
                        new Balance("2026-2027", 2, new Side(1, 2), new Side(2, 7)),
                        new Balance("2025-2026", 1, new Side(1, 0), new Side(0, 0)));
    }

    @Test
    void nothingIsNoBalance() {
        assertThat(Balance.of(List.of())).isEmpty();
    }

    private Interaction held(String day, Interaction.Gift given, Interaction.Gift received) {
        return Interaction.of(
                partner,
                "0750654D",
                new Interaction.Account(
                        InteractionKind.PLACEMENT,
                        LocalDate.parse(day),
                        null,
                        null,
                        given,
                        received,
                        new Interaction.VisitSheet(null, null, null, null),
                        null,
                        null),
                Actor.CONVIVE,
                TODAY);
    }
}
