package fr.convive.workflow;

/**
 * Somebody is reminded: whom (an audience), about what (a message key); published where a timer fires, or an act calls for it.
 *
 * @param occasion what makes it another thing than the same words of the same day; empty where nothing does
 */
public record Reminded(String businessKey, String audience, String messageKey, String occasion) {

    public Reminded(String businessKey, String audience, String messageKey) {
        this(businessKey, audience, messageKey, "");
    }
}
