/** « Pilotage » : where all conventions stand, for those who watch. */
@ApplicationModule(allowedDependencies = {"people", "workflow", "convention", "page"})
@NullMarked
package fr.convive.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
