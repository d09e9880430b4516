package fr.convive.partner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** « Sirene » : asks the public register of companies, gently; when it is off or silent, everything goes on without. */
@Component
@EnableConfigurationProperties(SireneSettings.class)
public class Sirene {

    private static final Logger LOG = LoggerFactory.getLogger(Sirene.class);
    private static final int LEAST_WORDS = 3;
    private static final int MOST_WORDS = 200;
    private static final int MOST_COMPANIES = 10;
    private static final int MOST_BYTES = 1_000_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final SireneSettings settings;
    private final SireneReading reading;
    private final RestClient register;
    private final SirenePace pace;
    private final SireneMemory memory;

    @Autowired
    Sirene(SireneSettings settings, SireneReading reading) {
        this(settings, reading, System::nanoTime);
    }

    Sirene(SireneSettings settings, SireneReading reading, LongSupplier nanos) {
        this.settings = settings;
        this.reading = reading;
        this.register =
                RestClient.builder().requestFactory(within(settings.timeout())).build();
        this.pace = new SirenePace(settings, nanos);
        this.memory = new SireneMemory(settings.kept(), nanos);
    }

    /** The whole answer in that time, or none. */
    private static JdkClientHttpRequestFactory within(Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(timeout).build());
        requests.setReadTimeout(timeout);
        return requests;
    }

    public boolean isOn() {
        return settings.enabled();
    }

    /** The companies that these words name: a name, a SIREN, a SIRET. */
    public SireneAnswer search(String words) {
        var asked = words.strip().replaceAll("\\s+", " ");
        if (!isOn()) {
            return SireneAnswer.of(SireneAnswer.State.OFF);
        }
        if (asked.length() < LEAST_WORDS || asked.length() > MOST_WORDS) {
            return SireneAnswer.of(SireneAnswer.State.TOO_SHORT);
        }
        return memory.find(asked).map(SireneAnswer::of).orElseGet(() -> ask(asked));
    }

    private SireneAnswer ask(String words) {
        if (pace.isClosed()) {
            return SireneAnswer.of(SireneAnswer.State.SILENT);
        }
        if (!pace.takes()) {
            return SireneAnswer.of(SireneAnswer.State.BUSY);
        }
        try {
            return register.get()
                    .uri(UriComponentsBuilder.fromUri(settings.url())
                            .queryParam("q", "{words}")
                            .queryParam("per_page", MOST_COMPANIES)
                            .queryParam("minimal", true)
                            .queryParam("include", "siege")
                            .encode()
                            .buildAndExpand(digitsTogether(words))
                            .toUri())
                    .exchange((request, response) -> heard(words, response));
        } catch (RestClientException | SireneReading.Unreadable failure) {
            LOG.warn("The register did not answer: {}", failure.getMessage());
            pace.failed();
            return SireneAnswer.of(SireneAnswer.State.SILENT);
        }
    }

    private SireneAnswer heard(String words, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            pace.waits(wait(response));
            return SireneAnswer.of(SireneAnswer.State.BUSY);
        }
        if (status.isSameCodeAs(HttpStatus.BAD_REQUEST)) {
            pace.answered();
            return SireneAnswer.of(List.of());
        }
        if (!status.is2xxSuccessful()) {
            LOG.warn("The register answered {}", status.value());
            pace.failed();
            return SireneAnswer.of(SireneAnswer.State.SILENT);
        }
        var companies = reading.read(response.getBody().readNBytes(MOST_BYTES));
        pace.answered();
        memory.keep(words, companies);
        return SireneAnswer.of(companies);
    }

    /** What it asks for, in seconds; one where it does not say, five minutes at most. */
    private static Duration wait(ClientHttpResponse response) {
        var asked = response.getHeaders().getFirst("Retry-After");
        var wait = asked != null && asked.strip().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(asked.strip()))
                : Duration.ofSeconds(1);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** « 552 081 317 » is one number. */
    private static String digitsTogether(String words) {
        return words.matches("[\\d ]+") ? words.replace(" ", "") : words;
    }
}
