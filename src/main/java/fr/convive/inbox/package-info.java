/** « Corbeille » : the tasklist and the page of one task. */
@ApplicationModule(allowedDependencies = {"people", "document", "workflow", "convention", "page"})
@NullMarked
package fr.convive.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
