package fr.convive.convention;

import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.ProcessBean;
import java.util.Arrays;
import java.util.List;

/** Resolves the roles that a model names into whom the task is offered to: {@code role:organisation}. */
@ProcessBean
public class Audience {

    private final Conventions conventions;

    Audience(Conventions conventions) {
        this.conventions = conventions;
    }

    public List<String> of(String roles, String businessKey) {
        var convention = conventions.get(businessKey);
        return Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .map(role -> new Membership(role, role.isAcademic() ? convention.academy() : convention.school()))
                .map(Membership::audience)
                .toList();
    }
}
