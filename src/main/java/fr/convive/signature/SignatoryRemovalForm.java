package fr.convive.signature;

import org.jspecify.annotations.Nullable;

/** Somebody signs no more; {@code voiding} where one knows that what they had signed is worth nothing any more. */
record SignatoryRemovalForm(@Nullable Boolean voiding) {}
