/** « Pilotage » : where all conventions stand, for those who watch. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention"})
@NullMarked
package fr.convive.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
