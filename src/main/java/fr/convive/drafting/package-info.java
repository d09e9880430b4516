/** « Rédaction » : the draft by block, the partner's agreement, the visas. */
@ApplicationModule(
        allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention", "wording"})
@NullMarked
package fr.convive.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
