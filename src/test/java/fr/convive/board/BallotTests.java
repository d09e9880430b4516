package fr.convive.board;

import static fr.convive.board.Result.ADOPTED;
import static fr.convive.board.Result.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotTests {

    @ParameterizedTest
    @CsvSource({"17, 2, 1, ADOPTED", "2, 17, 1, REJECTED", "10, 9, 11, ADOPTED", "1, 0, 29, ADOPTED"})
    void theMajorityOfVotesCastDecides(int inFavour, int against, int abstentions, Result result) {
        assertThat(new Ballot(inFavour, against, abstentions, null).result()).isEqualTo(result);
    }

    @Test
    void abstentionsAreNotCounted() {
        var ballot = new Ballot(3, 2, 15, null);

        assertThat(ballot.cast()).isEqualTo(5);
        assertThat(ballot.result()).isEqualTo(ADOPTED);
    }

    @Test
    void theChairDecidesATie() {
        assertThat(new Ballot(10, 10, 0, true).result()).isEqualTo(ADOPTED);
        assertThat(new Ballot(10, 10, 0, false).result()).isEqualTo(REJECTED);
    }

    @Test
    void aTieIsOpenUntilTheChairHasDecided() {
        assertThat(new Ballot(10, 10, 0, null).isOpen()).isTrue();
        assertThat(new Ballot(10, 10, 0, true).isOpen()).isFalse();
        assertThat(new Ballot(11, 10, 0, null).isOpen()).isFalse();
    }

    @Test
    void theVoteOfTheChairChangesNothingWithoutATie() {
        assertThat(new Ballot(11, 10, 0, false).result()).isEqualTo(ADOPTED);
    }
}
