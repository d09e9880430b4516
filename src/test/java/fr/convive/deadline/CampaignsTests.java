package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.convive.deadline.Campaign.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is followed up during a life, and what outlives it. */
class CampaignsTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final Campaigns ipe = Campaigns.of(Ipe.life());

    @Test
    void aLifeIsFollowedMeetingByMeetingReportByReportRenewalByRenewal() {
        assertThat(ipe.inForce())
                .extracting(Campaign::code)
                .containsExactly(
                        "MEETING-2007-09-01",
                        "RENEWAL-2008-03-01",
                        "MEETING-2008-03-01",
                        "REPORT-FINANCIAL_REPORT-2007",
                        "MEETING-2008-09-01",
                        "RENEWAL-2009-03-01",
                        "MEETING-2009-03-01",
                        "REPORT-FINANCIAL_REPORT-2008",
                        "MEETING-2009-09-01",
                        "RENEWAL-2010-03-01",
                        "MEETING-2010-03-01",
                        "REPORT-FINANCIAL_REPORT-2009",
                        "MEETING-2010-09-01");
    }

    @Test
    void aMeetingOpensThreeWeeksAheadAndIsMissedAMonthAfter() {
        assertThat(ipe.all())
                .contains(campaign("MEETING-2007-09-01", Kind.MEETING, "2007-08-11", "2007-09-01", "2007-10-01"));
    }

    @Test
    void aReportOpensTwoMonthsAheadAndStaysDepositableSixMonthsAfterItsLimit() {
        assertThat(ipe.all())
                .contains(campaign(
                        "REPORT-FINANCIAL_REPORT-2007", Kind.REPORT, "2008-05-01", "2008-06-30", "2008-12-30"));
    }

    @Test
    void aRenewalOpensFourMonthsAhead() {
        assertThat(ipe.all())
                .contains(campaign("RENEWAL-2008-03-01", Kind.RENEWAL, "2007-11-02", "2008-03-01", "2008-03-31"));
    }

    @Test
    void theReportsOfTheLastYearSurviveTheTerm() {
        assertThat(ipe.surviving())
                .containsExactly(new Campaign(
                        "REPORT-FINANCIAL_REPORT-2010",
                        Kind.REPORT,
                        LocalDate.of(2011, 5, 1),
                        LocalDate.of(2011, 6, 30),
                        LocalDate.of(2011, 12, 30),
                        true));
    }

    @Test
    void nothingIsMissedAfterTheTermNorAfterTheNextOfItsSeriesOpens() {
        var monthly = new Schedule(
                START,
                Length.ofMonths(3),
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                List.of(),
                List.of(),
                null,
                Ending.unspoken(),
                new Steering(12),
                false);

        assertThat(Campaigns.of(Lifespan.of(monthly)).all())
                .containsExactly(
                        campaign("MEETING-2026-10-01", Kind.MEETING, "2026-09-10", "2026-10-01", "2026-10-11"),
                        campaign("MEETING-2026-11-01", Kind.MEETING, "2026-10-11", "2026-11-01", "2026-11-30"));
    }

    @Test
    void twoReportsDueTheSameDayDoNotShortenOneAnother() {
        var both = new Schedule(
                START,
                Length.ofYears(2),
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                List.of(report("FINANCIAL_REPORT"), report("ANNUAL_ACCOUNTS")),
                List.of(),
                null,
                Ending.unspoken(),
                new Steering(0),
                true);

        assertThat(Campaigns.of(Lifespan.of(both)).inForce())
                .extracting(Campaign::code, Campaign::missedOn)
                .containsExactly(
                        tuple("REPORT-FINANCIAL_REPORT-2026-2027", LocalDate.of(2028, 8, 29)),
                        tuple("REPORT-ANNUAL_ACCOUNTS-2026-2027", LocalDate.of(2028, 8, 29)));
    }

    @Test
    void anExpressRenewalIsReviewedThreeMonthsBeforeTheTerm() {
        var express = Schedule.of(START, Length.ofYears(1)).renewed(Renewal.express(1));

        assertThat(Campaigns.of(Lifespan.of(express)).inForce())
                .contains(campaign("RENEWAL-2027-05-31", Kind.RENEWAL, "2027-01-31", "2027-05-31", "2027-06-30"));
    }

    private static ReportRule report(String code) {
        return new ReportRule(code, AccountingYear.SCHOOL_YEAR, 6, null, Set.of());
    }

    private static Campaign campaign(String code, Kind kind, String opensOn, String dueOn, String missedOn) {
        return new Campaign(
                code, kind, LocalDate.parse(opensOn), LocalDate.parse(dueOn), LocalDate.parse(missedOn), false);
    }
}
