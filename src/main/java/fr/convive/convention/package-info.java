/** « Convention » : the agreement itself: its parties, its terms by block, where it stands and what happened to it. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "page"})
@NullMarked
package fr.convive.convention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
