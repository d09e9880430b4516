package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineBook;
import fr.convive.deadline.Campaign;
import fr.convive.deadline.Campaigns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** « Programme de suivi » : the campaigns that the terms ask for and that have not opened yet. */
@Component
class FollowupPlan {

    private final DeadlineBook book;
    private final Followups followups;

    FollowupPlan(DeadlineBook book, Followups followups) {
        this.book = book;
        this.followups = followups;
    }

    /** The next one to open while the convention is in force. */
    Optional<Campaign> next(Convention convention) {
        return next(convention, followups.of(convention.id()));
    }

    /** The same, where those opened so far were read already. */
    Optional<Campaign> next(Convention convention, List<Followup> opened) {
        return convention.status().isBinding()
                ? first(codes(opened), campaigns(convention).inForce())
                : Optional.empty();
    }

    /** The next report that the term did not extinguish. */
    Optional<Campaign> nextSurviving(Convention convention) {
        return first(opened(convention), campaigns(convention).surviving());
    }

    List<Campaign> toCome(Convention convention) {
        var opened = opened(convention);
        return campaigns(convention).all().stream()
                .filter(campaign -> !opened.contains(campaign.code()))
                .toList();
    }

    private static Optional<Campaign> first(Set<String> opened, List<Campaign> planned) {
        return planned.stream()
                .filter(campaign -> !opened.contains(campaign.code()))
                .findFirst();
    }

    private Campaigns campaigns(Convention convention) {
        return Campaigns.of(book.life(convention));
    }

    private Set<String> opened(Convention convention) {
        return codes(followups.of(convention.id()));
    }

    private static Set<String> codes(List<Followup> followups) {
        return followups.stream().map(Followup::code).collect(Collectors.toSet());
    }
}
