/** « Pages » : how any page says things in French, and what its fragments read of a form that comes back with mistakes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.convive.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
