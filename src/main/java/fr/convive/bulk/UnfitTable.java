package fr.convive.bulk;

import java.util.List;

/** A file that is no table of that kind: nothing of it can be read. */
public class UnfitTable extends RuntimeException {

    private final transient List<Fault> faults;

    UnfitTable(List<Fault> faults) {
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
