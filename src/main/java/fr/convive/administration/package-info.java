/** « Administration » : accounts, roles and organisations, by whoever is entrusted with them; no business is seen here. */
@ApplicationModule(allowedDependencies = {"people", "signin", "page", "bulk", "partner", "workflow", "notification"})
@NullMarked
package fr.convive.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
