/** « Avis » : what is to be told to whom, kept until it leaves. */
@ApplicationModule(allowedDependencies = {"people", "workflow", "convention", "page"})
@NullMarked
package fr.convive.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
