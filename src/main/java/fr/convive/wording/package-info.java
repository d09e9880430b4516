/** « Textes » : the library of clauses, the text that writes itself from the terms, its versions and their differences. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "workflow", "convention", "page"})
@NullMarked
package fr.convive.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
