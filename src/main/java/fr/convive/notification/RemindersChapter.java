package fr.convive.notification;

import fr.convive.convention.Awaited;
import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.page.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Rappels » : what Convive reminded, whom, when. */
@Component
@Order(90)
class RemindersChapter implements Chapter.Writer {

    private final Outbox outbox;
    private final Awaited awaited;
    private final Words words;

    RemindersChapter(Outbox outbox, Awaited awaited, Words words) {
        this.outbox = outbox;
        this.awaited = awaited;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        var notices = outbox.of(convention.id().toString());
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        var names = awaited.names(notices.stream().map(Outbox.Told::audience).toList(), List.of(), List.of());
        return Optional.of(new Chapter(
                "reminders",
                notices.stream()
                        .map(notice -> new Chapter.Entry(
                                words.value(notice.createdAt()),
                                words.say(
                                        "notification.entry",
                                        notice.subject(),
                                        awaited.whom(notice.audience(), names))))
                        .toList()));
    }
}
