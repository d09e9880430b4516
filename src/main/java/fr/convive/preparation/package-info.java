/** « Préparation » : the need, the framework, the obstacles and risks, the specification. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention"})
@NullMarked
package fr.convive.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
