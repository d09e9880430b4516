/** « Pages » : what the shared fragments of forms/fragments read of a form that comes back with its mistakes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.convive.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
