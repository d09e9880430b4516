/** « Imports » : files of thousands of lines, told what they would change before anything does, then taken whole or not at all. */
@ApplicationModule(allowedDependencies = {"people", "page"})
@NullMarked
package fr.convive.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
