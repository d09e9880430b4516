package fr.convive.audit;

import org.springframework.context.ApplicationContext;

/** Lets the tests of other packages ask whether a chain holds. */
public final class IntactChains {

    private IntactChains() {}

    public static boolean isIntact(ApplicationContext context, String chain) {
        return Integrity.of(context.getBean(Chains.class).of(chain)).isIntact();
    }
}
