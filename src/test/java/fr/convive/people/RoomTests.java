package fr.convive.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class RoomTests {

    @Test
    void eachRoleFindsItsRooms() {
        assertThat(Room.openTo(holding(Role.COORDINATOR)))
                .containsExactly("taches", "conventions", "partenaires", "seances", "pilotage");
        assertThat(Room.openTo(holding(Role.HEAD)))
                .containsExactly("taches", "conventions", "partenaires", "seances", "pilotage", "audit");
        assertThat(Room.openTo(holding(Role.ACADEMY_MANAGER)))
                .containsExactly("taches", "conventions", "partenaires", "seances", "pilotage", "audit");
        assertThat(Room.openTo(holding(Role.LEGAL_CONTROL))).containsExactly("taches", "conventions", "seances");
        assertThat(Room.openTo(holding(Role.AUDITOR))).containsExactly("conventions", "partenaires", "audit");
        assertThat(Room.openTo(holding(Role.ADMIN))).isEmpty();
        assertThat(Room.openTo(holding(Role.PARTNER))).isEmpty();
    }

    @Test
    void aClosedRoomIsNotEntered() {
        assertThatThrownBy(() -> Room.AUDIT.enter(holding(Role.BURSAR))).isInstanceOf(AccessDeniedException.class);
    }

    private static Actor holding(Role role) {
        return new Actor("somebody", "Somebody", Set.of(new Membership(role, "0750654D")));
    }
}
