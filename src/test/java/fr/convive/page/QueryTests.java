package fr.convive.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTests {

    private final Query list = Query.of("/conventions");

    @Test
    void aFilterIsAddedAndTakenAway() {
        var filtered = list.with("etape", "BOARD").with("q", "pompes & filtres");

        assertThat(filtered.href()).isEqualTo("/conventions?etape=BOARD&q=pompes%20%26%20filtres");
        assertThat(filtered.without("q").href()).isEqualTo("/conventions?etape=BOARD");
        assertThat(filtered.without("q").without("etape").isFiltered()).isFalse();
    }

    @Test
    void nothingBlankAndFalseFilterNothing() {
        assertThat(list.with("q", " ").with("retard", false).with("statut", null))
                .isEqualTo(list);
        assertThat(list.with("retard", true).href()).isEqualTo("/conventions?retard=true");
    }

    @Test
    void whatPeopleTypeIsNeverATemplate() {
        assertThat(list.with("q", "{etape}").href()).isEqualTo("/conventions?q=%7Betape%7D");
    }
}
