package fr.convive;

import fr.convive.inbox.Readings;
import fr.convive.partner.SireneOfTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The one context of the suite: the whole application in rehearsal from 1 September 2026, emptied before each class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convive.rehearsal.start=2026-09-01",
            "convive.seal.automatic=false",
            "convive.mail.cron=-",
            "spring.datasource.url=jdbc:h2:mem:convive;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512"
        })
@AutoConfigureMockMvc
@Import({
    TestDatabase.class,
    VisitorsOfTests.class,
    Statements.class,
    Life.class,
    Visits.class,
    Readings.class,
    SireneOfTests.class
})
@ExtendWith(CleanSlate.class)
public @interface ApplicationTest {}
