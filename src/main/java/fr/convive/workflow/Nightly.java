package fr.convive.workflow;

/** Something that the house does every night, once whatever the number of nodes, by its own clock. */
public interface Nightly {

    /** Its name among those of the nights, small letters; 40 characters at most. */
    String name();

    void run();
}
