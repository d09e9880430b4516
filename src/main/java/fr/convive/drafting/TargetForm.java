package fr.convive.drafting;

import fr.convive.convention.Party;
import fr.convive.convention.Target;
import fr.convive.deadline.UnsoundTerm;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** « Engagement chiffré » as it is asked: who promises what, how many of it, each year or over the whole life. */
@NullUnmarked // raw input: nothing holds before validation
record TargetForm(
        Party.Side side,
        @Size(max = 300) String label,
        Integer figure,
        @Size(max = 60) String unit,
        Target.Per per) {

    static final TargetForm BLANK = new TargetForm(null, null, null, null, null);

    static TargetForm of(Target target) {
        return new TargetForm(target.side(), target.label(), target.figure(), target.unit(), target.per());
    }

    boolean nothingSaid() {
        return side == null && unsaid(label) && figure == null && unsaid(unit) && per == null;
    }

    Target target() {
        unless(side != null, "side", "Dites qui prend cet engagement.");
        unless(!unsaid(label), "label", "Dites ce qui est promis.");
        unless(figure != null && figure > 0, "figure", "Un nombre entier de 1 au moins est attendu.");
        unless(!unsaid(unit), "unit", "Dites ce qui est compté : semaines, élèves, visites.");
        unless(per != null, "per", "Dites si le nombre vaut par an ou pour toute la durée.");
        return new Target(side, label.strip(), figure, unit.strip(), per);
    }

    private static void unless(boolean sound, String field, String reason) {
        if (!sound) {
            throw new UnsoundTerm("targets." + field, reason);
        }
    }

    private static boolean unsaid(String text) {
        return text == null || text.isBlank();
    }
}
