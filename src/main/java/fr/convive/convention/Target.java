package fr.convive.convention;

/** « Engagement chiffré » : so many of something promised by one side, over the whole life or each year. */
public record Target(Party.Side side, String label, int figure, String unit, Per per) {

    /** What the figure counts for. */
    public enum Per {
        YEAR,
        WHOLE
    }
}
