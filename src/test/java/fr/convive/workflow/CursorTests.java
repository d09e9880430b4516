package fr.convive.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;

class CursorTests {

    @Test
    void theFirstPageHasNone() {
        assertThat(Cursor.of("")).isEmpty();
    }

    @Test
    void aCursorIsADayAndTheRestOfAKey() {
        var cursor = Cursor.of("2026-12-12_CV-2026-0001_3").orElseThrow();

        assertThat(cursor.day()).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(cursor.word()).isEqualTo("CV-2026-0001");
        assertThat(cursor.position()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demain", "_", "2026-13-45_x", "2026-12-12"})
    void whatNoPageGaveIsUnreadable(String after) {
        assertThatThrownBy(() -> Cursor.of(after)).isInstanceOf(TypeMismatchException.class);
    }

    @Test
    void aPositionThatIsNoNumberIsUnreadable() {
        assertThatThrownBy(() -> Cursor.of("2026-12-12_CV_x").orElseThrow().position())
                .isInstanceOf(TypeMismatchException.class);
    }
}
