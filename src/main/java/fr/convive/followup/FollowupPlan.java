package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineBook;
import fr.convive.convention.PlannedEvidence;
import fr.convive.deadline.Campaign;
import fr.convive.deadline.Campaign.Kind;
import fr.convive.deadline.Campaigns;
import fr.convive.deadline.Facts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** « Programme de suivi » : the campaigns that the terms ask for and that have not opened yet. */
@Component
class FollowupPlan {

    private static final int DAYS_TO_ANSWER = 30;

    private final DeadlineBook book;
    private final Followups followups;
    private final ObjectProvider<PlannedEvidence> evidence;

    FollowupPlan(DeadlineBook book, Followups followups, ObjectProvider<PlannedEvidence> evidence) {
        this.book = book;
        this.followups = followups;
        this.evidence = evidence;
    }

    /** The next one to open while the convention is in force. */
    Optional<Campaign> next(Convention convention) {
        return next(convention, followups.of(convention.id()));
    }

    /** The same, where those opened so far were read already. */
    Optional<Campaign> next(Convention convention, List<Followup> opened) {
        return convention.status().isBinding() ? first(codes(opened), planned(convention, false)) : Optional.empty();
    }

    /** The next report that the term did not extinguish. */
    Optional<Campaign> nextSurviving(Convention convention) {
        return first(opened(convention), planned(convention, true));
    }

    List<Campaign> toCome(Convention convention) {
        var opened = opened(convention);
        return Stream.concat(planned(convention, false).stream(), planned(convention, true).stream())
                .filter(campaign -> !opened.contains(campaign.code()))
                .toList();
    }

    private static Optional<Campaign> first(Set<String> opened, List<Campaign> planned) {
        return planned.stream()
                .filter(campaign -> !opened.contains(campaign.code()))
                .findFirst();
    }

    /** By the terms, with the pieces that an old file lacks. */
    private List<Campaign> planned(Convention convention, boolean surviving) {
        var life = book.life(convention);
        var campaigns = Campaigns.of(life);
        var since = convention.takenInOn();
        if (since == null) {
            return surviving ? campaigns.surviving() : campaigns.inForce();
        }
        var owed = campaigns.all().stream()
                .filter(campaign -> surviving
                        == (campaign.surviving() || !convention.status().isBinding()))
                .filter(campaign -> !surviving || campaign.kind() == Kind.REPORT)
                .filter(campaign -> isOwed(campaign, since, life.facts()))
                .map(campaign -> notMissedBefore(since, campaign));
        var lacking = evidence.stream()
                .flatMap(source -> source.of(convention).stream())
                .filter(piece -> piece.surviving() == surviving);
        return Stream.concat(owed, lacking)
                .sorted(Comparator.comparing(Campaign::opensOn).thenComparing(Campaign::dueOn))
                .toList();
    }

    /** What was to be done before the file came here was done or not elsewhere; a report not filed is still owed. */
    private static boolean isOwed(Campaign campaign, LocalDate since, Facts facts) {
        if (campaign.kind() == Kind.REPORT) {
            var named = campaign.code().split("-", 3);
            return facts.filedOn(named[1], named[2]).isEmpty();
        }
        return !campaign.dueOn().isBefore(since);
    }

    /** Nobody here has missed what they have not been asked for yet. */
    private static Campaign notMissedBefore(LocalDate since, Campaign campaign) {
        var earliest = since.plusDays(DAYS_TO_ANSWER);
        return campaign.opensOn().isBefore(since) && campaign.missedOn().isBefore(earliest)
                ? new Campaign(
                        campaign.code(),
                        campaign.kind(),
                        campaign.opensOn(),
                        campaign.dueOn(),
                        earliest,
                        campaign.surviving())
                : campaign;
    }

    private Set<String> opened(Convention convention) {
        return codes(followups.of(convention.id()));
    }

    private static Set<String> codes(List<Followup> followups) {
        return followups.stream().map(Followup::code).collect(Collectors.toSet());
    }
}
