package fr.convive.signature;

/** What a signatory does. */
enum Signing {
    SIGNED,
    REFUSED
}
