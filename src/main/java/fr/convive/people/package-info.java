/** « Acteurs » : persons, organisations, roles, and who may see and do what. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.convive.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
