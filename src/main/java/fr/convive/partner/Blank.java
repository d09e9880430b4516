package fr.convive.partner;

import org.jspecify.annotations.Nullable;

/** A field left blank is no answer. */
final class Blank {

    private Blank() {}

    static @Nullable String nothing(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static boolean is(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
