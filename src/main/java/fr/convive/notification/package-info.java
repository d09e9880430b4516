/** « Avis » : who is told what, by letters that leave once; no other package knows how mail works. */
@ApplicationModule(allowedDependencies = {"people", "workflow", "convention", "deadline", "page", "signin"})
@NullMarked
package fr.convive.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
