package fr.convive.document;

import java.time.LocalDate;

/**
 * What a printed document says of itself: its title, its reference (at the foot of each page), what it is in a sentence,
 * who issues it, the day it bears, and whether it is a « PROJET ».
 */
public record Imprint(String title, String reference, String subject, String author, LocalDate day, boolean draft) {}
