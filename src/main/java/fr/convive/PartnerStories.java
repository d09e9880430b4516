package fr.convive;

import fr.convive.workflow.Rehearsal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells a new demonstration the partners that a school knows, each opened and met on its day, through the API. */
class PartnerStories {

    private static final String TELLER = "referent";

    private final RestClient api;
    private final JsonMapper json;
    private final Rehearsal rehearsal;
    private final LocalDate today;

    PartnerStories(RestClient api, JsonMapper json, Rehearsal rehearsal, LocalDate today) {
        this.api = api;
        this.json = json;
        this.rehearsal = rehearsal;
        this.today = today;
    }

    /** A partner to tell: how long ago its record was opened, and what came of it. */
    record Story(
            int daysAgo,
            Map<String, Object> partner,
            @Nullable Map<String, Object> former,
            List<Map<String, Object>> contacts,
            List<Map<String, Object>> interactions,
            @Nullable Map<String, Object> prospect) {}

    /** The records opened, by their SIRET. */
    Map<String, String> tell(String stories) {
        var bySiret = new HashMap<String, String>();
        for (var story : json.readValue(stories, new TypeReference<List<Story>>() {})) {
            var id = tell(story);
            var siret = story.partner().get("siret");
            if (siret != null) {
                bySiret.put(siret.toString(), id);
            }
        }
        return bySiret;
    }

    private String tell(Story story) {
        rehearsal.beginAt(today.minusDays(story.daysAgo()));
        var id = Objects.requireNonNull(send(HttpMethod.POST, "/api/partners", story.partner()))
                .get("id")
                .asString();
        var path = "/api/partners/" + id;
        if (story.former() != null) {
            send(HttpMethod.POST, path + "/names", story.former());
        }
        story.contacts().forEach(contact -> send(HttpMethod.POST, path + "/contacts", contact));
        for (var told : story.interactions()) {
            var held = new LinkedHashMap<>(told);
            var day = today.minusDays(((Number) Objects.requireNonNull(held.remove("daysAgo"))).longValue());
            rehearsal.beginAt(day);
            held.put("heldOn", day.toString());
            send(HttpMethod.POST, path + "/interactions", planned(held));
        }
        if (story.prospect() != null) {
            send(HttpMethod.POST, path + "/prospects", planned(new LinkedHashMap<>(story.prospect())));
        }
        return id;
    }

    /** {@code nextIn} counts the days from today. */
    private Map<String, Object> planned(Map<String, Object> told) {
        if (told.remove("nextIn") instanceof Number days) {
            told.put("nextOn", today.plusDays(days.longValue()).toString());
        }
        return told;
    }

    private @Nullable JsonNode send(HttpMethod method, String path, Object body) {
        return api.method(method)
                .uri(path)
                .headers(headers -> headers.setBasicAuth(TELLER, TELLER))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(body))
                .retrieve()
                .body(JsonNode.class);
    }
}
