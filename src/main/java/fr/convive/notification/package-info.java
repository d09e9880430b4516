/** « Avis » : what is to be told to whom, kept until it leaves. */
@ApplicationModule(allowedDependencies = {"people", "deadline", "document", "partner", "workflow", "convention"})
@NullMarked
package fr.convive.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
