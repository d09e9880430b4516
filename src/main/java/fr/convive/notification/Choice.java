package fr.convive.notification;

/** How somebody wants to hear of what is no duty. */
enum Choice {
    AT_ONCE,
    DIGEST,
    NEVER
}
