package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTests {

    @ParameterizedTest
    @CsvSource({"30, 16", "24, 13", "29, 15", "1, 1"})
    void moreThanHalfOfTheMembersInOfficeMustBeThere(int membersInOffice, int required) {
        var quorum = new Quorum(membersInOffice, false);

        assertThat(quorum.required()).isEqualTo(required);
        assertThat(quorum.isReachedBy(required)).isTrue();
        assertThat(quorum.isReachedBy(required - 1)).isFalse();
    }

    @Test
    void aVacancyLowersTheBase() {
        assertThat(new Quorum(30, false).isReachedBy(15)).isFalse();
        assertThat(new Quorum(29, false).isReachedBy(15)).isTrue();
    }

    @Test
    void aSecondMeetingIsValidWhateverTheNumber() {
        assertThat(new Quorum(30, true).isReachedBy(3)).isTrue();
    }
}
