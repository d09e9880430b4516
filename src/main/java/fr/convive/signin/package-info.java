/** « Identification » : how somebody comes in, by which proofs, for how long, and what they keep of it in their account. */
@ApplicationModule(allowedDependencies = {"people", "page"})
@NullMarked
package fr.convive.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
