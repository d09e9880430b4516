/** « Droits » : who stands in for whom, and who may sign, give a visa or transmit on what power. */
@ApplicationModule(allowedDependencies = {"people", "workflow", "convention", "page"})
@NullMarked
package fr.convive.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
