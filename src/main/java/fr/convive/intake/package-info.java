/** « Reprise » : conventions that lived elsewhere, read from the interchange format and placed where they stand today. */
@ApplicationModule(
        allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention", "page"})
@NullMarked
package fr.convive.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
