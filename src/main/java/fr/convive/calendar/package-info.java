/** « Agenda » : the deadlines of somebody's conventions, where their own calendar reads them. */
@ApplicationModule(allowedDependencies = {"people", "page", "signin", "workflow"})
@NullMarked
package fr.convive.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
