/** « Données personnelles » : what is held on somebody, shown to them, corrected, erased, and purged when its term has come. */
@ApplicationModule(allowedDependencies = {"people", "partner", "convention", "audit", "document", "page", "workflow"})
@NullMarked
package fr.convive.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
