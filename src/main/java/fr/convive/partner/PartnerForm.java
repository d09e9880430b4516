package fr.convive.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** What a partner is, as it was typed; the page posts it as a form, programs as JSON. */
@NullUnmarked // raw input: nothing holds before validation
record PartnerForm(
        @NotNull PartnerKind kind,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 20) String siret,
        @Size(max = 15) String siren,
        @Size(max = 10) String uai,
        @Size(max = 10) String rna,
        @Size(max = 10) String naf,
        Naf.Version nafVersion,
        @Size(max = 300) String address,

        @Pattern(regexp = "(\\d{5})?", message = "{partner.postcode.five}")
        String postcode,

        @Size(max = 120) String town,
        @Valid SheetForm sheet,
        Boolean correction,
        Boolean another) {

    static PartnerForm blank(PartnerKind kind, LocalDate today) {
        return new PartnerForm(
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                Naf.Version.on(today),
                null,
                null,
                null,
                SheetForm.BLANK,
                null,
                null);
    }

    static PartnerForm of(Partner partner) {
        var known = partner.identifiers();
        var place = partner.place();
        return new PartnerForm(
                partner.kind(),
                partner.name(),
                known.siret() == null ? null : known.siret().digits(),
                known.siren() == null ? null : known.siren().digits(),
                known.uai() == null ? null : known.uai().code(),
                known.rna() == null ? null : known.rna().code(),
                known.naf() == null ? null : known.naf().code(),
                known.naf() == null ? null : known.naf().version(),
                place.address(),
                place.postcode(),
                place.town(),
                SheetForm.of(partner.sheet()),
                null,
                null);
    }

    @AssertTrue(message = "{partner.siret.unsound}")
    boolean isSiretSound() {
        return Blank.is(siret) || Siret.isSound(siret);
    }

    @AssertTrue(message = "{partner.siren.unsound}")
    boolean isSirenSound() {
        return Blank.is(siren) || Siren.isSound(siren);
    }

    @AssertTrue(message = "{partner.siren.another}")
    boolean isSirenThatOfTheSiret() {
        return Blank.is(siren)
                || Blank.is(siret)
                || !Siren.isSound(siren)
                || !Siret.isSound(siret)
                || new Siret(siret).siren().equals(new Siren(siren));
    }

    @AssertTrue(message = "{partner.uai.unsound}")
    boolean isUaiSound() {
        return Blank.is(uai) || Uai.isSound(code(uai));
    }

    @AssertTrue(message = "{partner.rna.unsound}")
    boolean isRnaSound() {
        return Blank.is(rna) || Rna.isSound(code(rna));
    }

    @AssertTrue(message = "{partner.naf.unsound}")
    boolean isNafSound() {
        return Blank.is(naf) || (nafVersion != null && Naf.isSound(code(naf), nafVersion));
    }

    @AssertTrue(message = "{partner.sheet.another}")
    boolean isSheetOfItsKind() {
        return kind == null
                || sheet == null
                || kind.fields().containsAll(sheet.written().keySet());
    }

    /** What to ask the register of companies: the words for it, else the SIRET, else the name. */
    String asked(String look) {
        return !Blank.is(look) ? look : !Blank.is(siret) ? siret : Blank.is(name) ? "" : name;
    }

    /** What was typed stays; the register fills what was left blank. */
    PartnerForm filledWith(SireneCompany company, Naf.Version list) {
        boolean told = Blank.is(naf) && company.naf() != null;
        return new PartnerForm(
                kind,
                or(name, company.name()),
                or(siret, company.siret()),
                or(siren, company.siren()),
                uai,
                rna,
                or(naf, company.naf()),
                told ? list : nafVersion,
                or(address, company.street()),
                or(postcode, company.postcode()),
                or(town, company.town()),
                sheet,
                correction,
                null);
    }

    private static String or(String typed, String told) {
        return Blank.is(typed) ? told : typed;
    }

    boolean isAnother() {
        return Boolean.TRUE.equals(another);
    }

    boolean isCorrection() {
        return Boolean.TRUE.equals(correction);
    }

    Partner.Description description() {
        return new Partner.Description(
                name.strip(),
                new Identifiers(
                        Blank.is(siren) ? null : new Siren(siren),
                        Blank.is(siret) ? null : new Siret(siret),
                        Blank.is(uai) ? null : new Uai(code(uai)),
                        Blank.is(rna) ? null : new Rna(code(rna)),
                        Blank.is(naf) ? null : new Naf(code(naf), nafVersion)),
                new Place(Blank.nothing(address), Blank.nothing(postcode), Blank.nothing(town)),
                (sheet == null ? SheetForm.BLANK : sheet).written());
    }

    private static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
