package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The records of the clauses are the interchange format: read and written with no annotation. */
class InterchangeTests {

    private static final String IPE = """
            { "effectiveOn": "2007-03-01",
              "duration": { "years": 4 },
              "yearBasis": "ANNIVERSARY",
              "renewal": { "mode": "TACIT", "everyMonths": 12, "capMonths": 48, "times": null,
                           "noticeMonths": null, "noticeBase": null, "condition": "REPORTS_FILED" },
              "reports": [ { "code": "FINANCIAL_REPORT", "period": "CIVIL_YEAR",
                             "withinMonths": 6, "strictlyBefore": "07-01", "blocks": ["PAYMENT", "RENEWAL"] } ],
              "payments": [ { "year": 1, "amount": 1800000.00 }, { "year": 2, "amount": 1800000.00 },
                            { "year": 3, "amount": 1800000.00 }, { "year": 4, "amount": 1800000.00 } ],
              "evaluation": { "strictlyBefore": "07-01", "of": "LAST_YEAR_OF_EXECUTION" },
              "ending": { "formalDemandMonths": 3, "base": "SENDING", "noticeMonths": null, "survivesMonths": null },
              "steering": { "meetingsPerYear": 2 } }
            """;

    private final JsonMapper json = JsonMapper.builder()
            .withConfigOverride(MonthDay.class, day -> day.setFormat(JsonFormat.Value.forPattern("MM-dd")))
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The dated part of an interchange document. */
    record Dated(
            LocalDate effectiveOn,
            Length duration,
            YearBasis yearBasis,
            Renewal renewal,
            List<ReportRule> reports,
            List<Payment> payments,
            @Nullable EvaluationRule evaluation,
            Ending ending,
            Steering steering) {

        Schedule schedule() {
            return new Schedule(
                    effectiveOn,
                    duration,
                    yearBasis,
                    renewal,
                    reports,
                    payments,
                    evaluation,
                    ending,
                    steering,
                    !payments.isEmpty());
        }
    }

    @Test
    void theIpeConventionIsReadAsItsArticlesSay() {
        assertThat(json.readValue(IPE, Dated.class).schedule()).isEqualTo(Ipe.convention());
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var read = json.readValue(IPE, Dated.class);

        var written = json.writeValueAsString(read);

        assertThat(json.readValue(written, Dated.class)).isEqualTo(read);
        assertThat(written)
                .contains("\"duration\":{\"years\":4}", "\"strictlyBefore\":\"07-01\"", "[\"PAYMENT\",\"RENEWAL\"]")
                .contains("\"ending\":{\"formalDemandMonths\":3,\"base\":\"SENDING\"}");
    }

    @Test
    void eachWayToSayADurationIsRead() {
        assertThat(json.readValue("{\"months\": 18}", Length.class)).isEqualTo(Length.ofMonths(18));
        assertThat(json.readValue("{\"endsOn\": \"2027-08-31\"}", Length.class))
                .isEqualTo(Length.until(LocalDate.of(2027, 8, 31)));
        assertThat(json.readValue("{\"indefinite\": true}", Length.class)).isEqualTo(Length.unlimited());
        assertThat(json.readValue("{\"monthsBeforeTerm\": 6}", EvaluationRule.class))
                .isEqualTo(EvaluationRule.monthsBeforeTerm(6));
    }

    @Test
    void anAbsentOptionIsAsGoodAsNull() {
        assertThat(json.readValue("{\"mode\": \"NONE\"}", Renewal.class)).isEqualTo(Renewal.none());
        assertThat(json.readValue("{}", Ending.class)).isEqualTo(Ending.unspoken());
        assertThat(json.readValue("{}", Steering.class)).isEqualTo(Steering.unspoken());
        assertThat(json.readValue(
                                "{\"code\": \"INDICATORS\", \"period\": \"SCHOOL_YEAR\", \"withinMonths\": 2}",
                                ReportRule.class)
                        .blocks())
                .isEmpty();
    }

    @Test
    void aClauseThatCannotBeLivedByNamesItsFieldUnderTheReadersException() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue("{\"mode\": \"TACIT\", \"noticeMonths\": 3}", Renewal.class))
                .withCauseInstanceOf(UnsoundTerm.class);
    }

    @Test
    void aDeadlineIsWrittenWithTheFieldsOfTheApi() {
        var written = json.writeValueAsString(ActCalendar.enforceability(LocalDate.of(2026, 11, 27)));

        assertThat(json.readTree(written).propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "label",
                        "dueOn",
                        "formula",
                        "source",
                        "reminders",
                        "ifNothingDone",
                        "state",
                        "warnings");
    }
}
