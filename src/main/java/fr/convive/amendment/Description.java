package fr.convive.amendment;

/** The change is described, or the request withdrawn. */
enum Description {
    DESCRIBED,
    WITHDRAWN
}
