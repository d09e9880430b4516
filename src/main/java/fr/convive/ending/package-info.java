/** « Fin » : formal demand, termination, closure. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention"})
@NullMarked
package fr.convive.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
