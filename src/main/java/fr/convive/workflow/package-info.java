/** « Déroulement » : the only door to the process engine; no other package may import {@code org.camunda}. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package fr.convive.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
