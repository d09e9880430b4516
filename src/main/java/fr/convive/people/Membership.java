package fr.convive.people;

import java.io.Serializable;

/** A role held in an organisation: the pair that tasks are offered to. */
public record Membership(Role role, String organisation) implements Serializable {

    /** The address of a task: {@code head:0750654D}. */
    public String audience() {
        return role.code() + ":" + organisation;
    }
}
