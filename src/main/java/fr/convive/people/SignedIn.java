package fr.convive.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person known at the door, with the roles held that day, as the web layer and the sessions carry them. */
public record SignedIn(Actor actor, boolean active, LocalDate on) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(actor.memberships().stream()
                .map(held -> new SimpleGrantedAuthority("ROLE_" + held.role().name()))
                .distinct()
                .toList());
    }

    /** No session keeps anything of a password. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return actor.login();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }
}
