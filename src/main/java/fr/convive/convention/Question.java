package fr.convive.convention;

/** Gives the widgets of a page that is no task the key under which its words are found. */
record Question(String key) {}
