package fr.convive.intake;

import fr.convive.page.Words;
import fr.convive.people.Role;
import fr.convive.people.SignedIn;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the lines of the jobs in, one transaction each, behind the people's backs; goes on after a restart. */
@Component
class Runner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int SECONDS_TO_STOP = 20;

    private final Jobs jobs;
    private final Reception reception;
    private final Acts acts;
    private final UserDetailsService people;
    private final JsonMapper json;
    private final Words words;
    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    private volatile boolean stopping;

    Runner(Jobs jobs, Reception reception, Acts acts, UserDetailsService people, JsonMapper json, Words words) {
        this.jobs = jobs;
        this.reception = reception;
        this.acts = acts;
        this.people = people;
        this.json = json;
        this.words = words;
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setThreadNamePrefix("intake-");
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_TO_STOP);
        executor.initialize();
    }

    /** What a stop left undone. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        jobs.unfinished().forEach(job -> start(job.id()));
    }

    void start(UUID job) {
        executor.execute(() -> run(job));
    }

    private void run(UUID id) {
        var job = jobs.find(id).filter(known -> !known.done());
        if (job.isEmpty()) {
            return;
        }
        try {
            var known = (SignedIn) people.loadUserByUsername(job.get().login());
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities()));
            for (var line = jobs.next(id); line.isPresent() && !stopping; line = jobs.next(id)) {
                take(job.get(), line.get(), known);
            }
            if (!stopping) {
                jobs.done(id);
            }
        } catch (RuntimeException failed) {
            LOG.error("Intake {} stopped; it goes on at the next start", id, failed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** All of a line or nothing, and why not. */
    private void take(Jobs.Job job, Jobs.Awaiting line, SignedIn by) {
        try {
            acts.run(() -> {
                if (!by.isEnabled() || !by.actor().holds(Role.COORDINATOR, job.school())) {
                    throw new Reception.TakenInByAnother();
                }
                jobs.taken(
                        job.id(),
                        line.line(),
                        reception.take(json.readTree(line.document()), job.school(), by.actor()));
                return true;
            });
        } catch (UnfitDossier unfit) {
            jobs.refused(job.id(), line.line(), unfit.wrong());
        } catch (Refusal refusal) {
            jobs.refused(
                    job.id(),
                    line.line(),
                    List.of(new Wrong("reference", words.say(refusal.messageKey(), refusal.figures()))));
        } catch (RuntimeException failed) {
            LOG.error("Line {} of intake {}", line.line(), job.id(), failed);
            jobs.refused(job.id(), line.line(), List.of(new Wrong("", words.say("intake.wrong.broken"))));
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        executor.shutdown();
    }
}
