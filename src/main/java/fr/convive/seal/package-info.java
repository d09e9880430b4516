/** « Sceau » : the mark of the house on a file that nothing more may change, and who tells anyone whether it holds. */
@ApplicationModule(allowedDependencies = {"page", "people"})
@NullMarked
package fr.convive.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
