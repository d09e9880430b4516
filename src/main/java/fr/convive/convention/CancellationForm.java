package fr.convive.convention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why a convention is cancelled; the page posts it as a form, programs as JSON. */
@NullUnmarked // raw input: nothing holds before validation
record CancellationForm(@NotBlank @Size(max = 2000) String reason) {}
