package fr.convive.convention;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « Succession » : a new convention in the place of a former one, once nothing in the former bars it. */
@Component
public class Succession {

    private final Conventions conventions;
    private final List<SuccessionGuard> guards;

    Succession(Conventions conventions, List<SuccessionGuard> guards) {
        this.conventions = conventions;
        this.guards = guards;
    }

    /** Refuses to go on towards the conclusion of a convention while the one it follows bars the way. */
    public void refuseTooEarly(Convention convention) {
        Optional.ofNullable(convention.predecessor())
                .flatMap(conventions::findByNumber)
                .flatMap(former -> guards.stream()
                        .flatMap(guard -> guard.against(former).stream())
                        .findFirst())
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }
}
