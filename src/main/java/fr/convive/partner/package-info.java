/** « Partenaires » : the file of organisations: what names them, whom one knows there, what was exchanged, whom to court. */
@ApplicationModule(allowedDependencies = {"people", "page", "workflow", "bulk", "document"})
@NullMarked
package fr.convive.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
