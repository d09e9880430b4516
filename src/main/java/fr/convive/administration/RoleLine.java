package fr.convive.administration;

import fr.convive.bulk.Row;
import fr.convive.people.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One line of the file of people, read: who, and a role somewhere between two days. */
record RoleLine(
        String login,
        String name,
        String email,
        Optional<Role> role,
        String organisation,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean openFrom) {

    /** Two lines with that in common say the same role. */
    record Period(String login, String role, String organisation, LocalDate from) {}

    static RoleLine of(Row row, LocalDate today) {
        return new RoleLine(
                row.cell("login"),
                row.cell("name"),
                row.cell("email").strip().toLowerCase(Locale.ROOT),
                role(row.cell("role")),
                row.cell("organisation"),
                Days.read(row.cell("from"), today),
                Days.read(row.cell("to"), Days.FAR),
                row.cell("from").isBlank());
    }

    static Optional<Role> role(String said) {
        var code = said.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }

    /** The same role from that day. */
    RoleLine since(LocalDate day) {
        return new RoleLine(login, name, email, role, organisation, Optional.of(day), to, openFrom);
    }

    Period period() {
        return new Period(login, role.orElseThrow().name(), organisation, from.orElseThrow());
    }
}
