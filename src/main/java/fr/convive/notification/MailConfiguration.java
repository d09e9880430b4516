package fr.convive.notification;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;

/** By whom letters leave: in demonstration and rehearsal nobody ever takes them out, whatever server is configured. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Carrier carrier(
            ObjectProvider<JavaMailSender> server,
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${convive.demonstration}") boolean demonstration,
            @Value("${convive.rehearsal.start:}") String rehearsalStart,
            @Value("${convive.mail.from}") String from) {
        if (demonstration || !rehearsalStart.isBlank()) {
            return new LocalMailbox(jdbc, clock);
        }
        var smtp = server.getIfAvailable();
        return smtp == null ? message -> LetterState.KEPT : new SmtpCarrier(smtp, from, clock);
    }
}
