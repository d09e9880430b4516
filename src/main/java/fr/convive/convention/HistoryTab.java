package fr.convive.convention;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Historique » : all that happened, the newest first. */
@Component
@Order(6)
class HistoryTab implements Tab {

    private final Narrator narrator;

    HistoryTab(Narrator narrator) {
        this.narrator = narrator;
    }

    @Override
    public String key() {
        return "historique";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        return Map.of("story", narrator.latest(asked.story(), Integer.MAX_VALUE));
    }
}
