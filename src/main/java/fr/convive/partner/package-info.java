/** « Partenaires » : organisations by their identifiers, contacts, interactions. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package fr.convive.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
