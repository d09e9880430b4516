package fr.convive;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: partnership conventions between schools and companies, from the need to the closed file. */
@Modulithic(systemName = "Convive")
@SpringBootApplication
public class ConviveApplication {

    public static void main(String[] args) {
        // The engine stores timers without a zone: one zone for every node and every year.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(ConviveApplication.class, args);
    }
}
