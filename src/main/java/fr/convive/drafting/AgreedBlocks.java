package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carries the blocks agreed on through a page that only shows them: each value under the name that the form reads. */
@Component
class AgreedBlocks {

    private final JsonMapper json;

    AgreedBlocks(JsonMapper json) {
        this.json = json;
    }

    record Kept(String name, String value) {}

    List<Kept> of(Collection<Block> blocks, Terms terms) {
        var form = json.<JsonNode>valueToTree(DraftConventionForm.of(terms));
        var kept = new ArrayList<Kept>();
        blocks.stream()
                .flatMap(block -> block.parts().stream())
                .forEach(answer -> keep(answer, form.path(answer), kept));
        return kept;
    }

    private static void keep(String name, JsonNode value, List<Kept> kept) {
        if (value.isObject()) {
            value.properties().forEach(part -> keep(part(name, part.getKey()), part.getValue(), kept));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                keep(name + "[" + i + "]", value.get(i), kept);
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            kept.add(new Kept(name, value.asString()));
        }
    }

    private static String part(String name, String key) {
        return name.equals("clauses") ? name + "[" + key + "]" : name + "." + key;
    }
}
