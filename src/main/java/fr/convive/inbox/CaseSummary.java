package fr.convive.inbox;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands beside the question on the page of a task: the convention in short and its chapters. */
@Component
class CaseSummary {

    private final List<Chapter.Writer> chapters;

    CaseSummary(List<Chapter.Writer> chapters) {
        this.chapters = chapters;
    }

    Map<String, Object> of(Convention convention) {
        return Map.of(
                "convention",
                convention,
                "chapters",
                chapters.stream()
                        .map(writer -> writer.write(convention))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
