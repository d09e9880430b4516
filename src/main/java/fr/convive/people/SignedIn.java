package fr.convive.people;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person whose password was checked, as the web layer carries them. */
public record SignedIn(Actor actor, String hash, boolean active) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(actor.memberships().stream()
                .map(held -> new SimpleGrantedAuthority("ROLE_" + held.role().name()))
                .distinct()
                .toList());
    }

    @Override
    public String getPassword() {
        return hash;
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
