package fr.convive.intake;

import tools.jackson.databind.JsonNode;

/** One convention of several, and the line of the file on which it stands. */
record Entry(int line, JsonNode document) {}
