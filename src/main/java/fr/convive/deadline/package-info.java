/**
 * « Échéances » : pure functions from a convention's terms and events to its dates. Knows nobody.
 *
 * <p>The arithmetic is that of French law: months and years run « de quantième à quantième », clipped to the end of the
 * month; a period ends the day before its next start; « avant le » means the eve; a date is never moved, only warned
 * about. The records of a clause carry the field names of the interchange format, and no method named {@code get…} or
 * {@code is…}, so that Jackson reads and writes them without an annotation.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.convive.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
