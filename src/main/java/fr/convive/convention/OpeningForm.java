package fr.convive.convention;

import fr.convive.partner.Siret;
import fr.convive.partner.Uai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** What opens a convention; the page posts it as a form, programs as JSON. */
@NullUnmarked // raw input: nothing holds before validation
record OpeningForm(
        @NotNull Type type,
        @NotNull Kind kind,
        Objective objective,
        Setting setting,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 4000) String object,
        @Size(max = 40) String predecessor,
        @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull PartyForm> parties,
        UUID partner) {

    @AssertTrue(message = "{opening.partnerNeeded}")
    boolean isPartnerAmongParties() {
        return parties == null
                || parties.stream().anyMatch(party -> party != null && party.side() == Party.Side.PARTNER);
    }

    @AssertTrue(message = "{opening.tableNeedsObjective}")
    boolean isObjectiveSaid() {
        return kind == null || kind == Kind.OTHER || (objective != null && setting != null);
    }

    @AssertTrue(message = "{opening.partyTwice}")
    boolean isEachPartyOnce() {
        return parties == null
                || parties.stream()
                                .map(party -> party == null ? null : party.name())
                                .distinct()
                                .count()
                        == parties.size();
    }

    /** The page shows more rows than there are parties: those left empty do not count. */
    OpeningForm withoutEmptyRows() {
        return new OpeningForm(
                type,
                kind,
                objective,
                setting,
                title,
                object,
                predecessor,
                parties == null
                        ? List.of()
                        : parties.stream()
                                .filter(party -> party != null && !party.isLeftEmpty())
                                .toList(),
                partner);
    }

    Convention.Opening opening() {
        return new Convention.Opening(
                type,
                kind,
                objective,
                setting,
                title.strip(),
                object.strip(),
                parties.stream().map(PartyForm::party).toList());
    }

    Registry.Ties ties() {
        return new Registry.Ties(predecessor == null ? "" : predecessor.strip(), partner);
    }

    /** One party as it is typed. */
    @NullUnmarked // raw input: nothing holds before validation
    record PartyForm(
            @NotNull Party.Side side,
            @NotBlank @Size(max = 300) String name,
            @Size(max = 20) String uai,
            @Size(max = 30) String siret,
            @NotNull @Valid RepresentativeForm representative) {

        @AssertTrue(message = "{party.uai}")
        boolean isUaiSound() {
            return uai == null || uai.isBlank() || Uai.isSound(uai);
        }

        @AssertTrue(message = "{party.siret}")
        boolean isSiretSound() {
            return siret == null || siret.isBlank() || Siret.isSound(siret);
        }

        private boolean isLeftEmpty() {
            return Stream.of(
                            name,
                            uai,
                            siret,
                            representative == null ? null : representative.name(),
                            representative == null ? null : representative.title(),
                            representative == null ? null : representative.email())
                    .allMatch(text -> text == null || text.isBlank());
        }

        Party party() {
            return new Party(
                    side,
                    name.strip(),
                    uai == null || uai.isBlank() ? null : uai,
                    siret == null || siret.isBlank() ? null : siret.replace(" ", ""),
                    new Party.Representative(representative.name(), representative.title(), representative.address()));
        }
    }

    /** Who speaks for a party, as it is typed. */
    @NullUnmarked // raw input: nothing holds before validation
    record RepresentativeForm(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String title,

            @Email(message = "{party.email}") @Size(max = 254)
            String email) {

        private String address() {
            return email == null || email.isBlank() ? null : email.strip();
        }
    }
}
