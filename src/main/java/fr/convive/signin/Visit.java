package fr.convive.signin;

import java.io.Serializable;
import java.time.Instant;

/** What a session knows of itself: since when, from about where, with what; the reference names it without opening it. */
record Visit(String reference, Instant since, String address, String browser) implements Serializable {

    static final String ATTRIBUTE = "convive.visit";
}
