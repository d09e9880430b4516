package fr.convive.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A name that a partner bore before, as it was typed. */
@NullUnmarked // raw input: nothing holds before validation
record FormerNameForm(
        @NotBlank @Size(max = 300) String name, @NotNull LocalDate borneUntil) {}
