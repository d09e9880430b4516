/** Convive: the packages below are its chapters; this one starts it and holds what every page shares. */
@NullMarked
package fr.convive;

import org.jspecify.annotations.NullMarked;
