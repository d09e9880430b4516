package fr.convive.rights;

import fr.convive.convention.Convention;
import fr.convive.convention.SigningPower;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.workflow.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on what power somebody does an act, by their office or by a written delegation, or why they may not. */
@Component
class PowerBook implements SigningPower {

    private final Powers powers;
    private final Colleagues colleagues;
    private final Words words;

    PowerBook(Powers powers, Colleagues colleagues, Words words) {
        this.powers = powers;
        this.colleagues = colleagues;
        this.words = words;
    }

    @Override
    public String toSign(Convention convention, Actor actor, LocalDate day) {
        whyNot(Deed.SIGN, convention, actor, day).ifPresent(refusal -> {
            throw refusal;
        });
        return ground(Deed.SIGN, convention, actor, day);
    }

    @Override
    public Map<String, String> holders(Convention convention, LocalDate day) {
        return holders(Deed.SIGN, convention, day);
    }

    /** Empty where a power allows it; else what lacks to the nearest one. */
    Optional<Refusal> whyNot(Deed deed, Convention convention, Actor actor, LocalDate day) {
        if (deed.isOfOffice(actor, convention.school())) {
            return Optional.empty();
        }
        var held = powers.findByHolderAndOrganisationAndDeedOrderByPlace(actor.login(), convention.school(), deed);
        if (held.stream().anyMatch(power -> allows(power, convention, day))) {
            return Optional.empty();
        }
        return Optional.of(held.stream()
                .flatMap(power -> power.whyNot(convention.kind(), amount(convention), day).stream())
                .findFirst()
                .orElseGet(() -> new NoPower(deed)));
    }

    String ground(Deed deed, Convention convention, Actor actor, LocalDate day) {
        return deed.isOfOffice(actor, convention.school())
                ? words.say("power.ofOffice." + deed)
                : powers
                        .findByHolderAndOrganisationAndDeedOrderByPlace(actor.login(), convention.school(), deed)
                        .stream()
                        .filter(power -> allows(power, convention, day))
                        .findFirst()
                        .map(power -> words.say("power.written", power.reference()))
                        .orElse("");
    }

    /** Who may do it that day, by their login, with what allows it: those in office, then the delegates by their place. */
    Map<String, String> holders(Deed deed, Convention convention, LocalDate day) {
        var holders = new LinkedHashMap<String, String>();
        for (var office : deed.offices()) {
            colleagues
                    .holding(office, convention.school())
                    .forEach(one -> holders.putIfAbsent(one.login(), words.say("power.ofOffice." + deed)));
        }
        powers.findByOrganisationAndDeedOrderByPlaceAscStartsOnAsc(convention.school(), deed).stream()
                .filter(power -> allows(power, convention, day))
                .forEach(power -> holders.putIfAbsent(power.holder(), words.say("power.written", power.reference())));
        return holders;
    }

    private static boolean allows(Power power, Convention convention, LocalDate day) {
        return power.whyNot(convention.kind(), amount(convention), day).isEmpty();
    }

    private static BigDecimal amount(Convention convention) {
        var text = convention.drafted();
        return text == null ? BigDecimal.ZERO : text.amount();
    }

    /** The act needs a power that this person does not hold. */
    public static class NoPower extends Refusal {
        NoPower(Deed deed) {
            super(deed);
        }
    }
}
