/** « Pièces » : files received, what they are and the hash that proves them. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package fr.convive.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
