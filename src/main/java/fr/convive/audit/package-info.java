/** « Audit » : the journal that cannot be rewritten, and the stories it tells. */
@ApplicationModule(allowedDependencies = {"people", "workflow", "convention", "document", "page", "partner"})
@NullMarked
package fr.convive.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
