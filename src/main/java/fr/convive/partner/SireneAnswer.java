package fr.convive.partner;

import java.util.List;

/** What came of asking the register. */
public record SireneAnswer(State state, List<SireneCompany> companies) {

    /** Whether it was asked, and whether it answered. */
    public enum State {
        OFF,
        TOO_SHORT,
        ANSWERED,
        BUSY,
        SILENT
    }

    public SireneAnswer {
        companies = List.copyOf(companies);
    }

    static SireneAnswer of(State state) {
        return new SireneAnswer(state, List.of());
    }

    static SireneAnswer of(List<SireneCompany> companies) {
        return new SireneAnswer(State.ANSWERED, companies);
    }
}
