/** « Suivi » : the campaigns of a convention in force: meetings, reports due, renewals to decide. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention"})
@NullMarked
package fr.convive.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
