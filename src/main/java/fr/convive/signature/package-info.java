/** « Signature » : who signs, in what capacity, when, on what paper; reminders, refusal, seal. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "deadline",
            "document",
            "partner",
            "seal",
            "signin",
            "workflow",
            "convention",
            "wording"
        })
@NullMarked
package fr.convive.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
