/** « Conseil d'administration » : agenda, vote, transmission, enforceability. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention"})
@NullMarked
package fr.convive.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
