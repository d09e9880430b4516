package fr.convive.document;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Two workers that open what strangers send, each file within twenty seconds, so that none holds the house up. */
@Component
class Bounded implements DisposableBean {

    private static final Duration MOST = Duration.ofSeconds(20);

    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
        var thread = new Thread(task, "pieces");
        thread.setDaemon(true);
        return thread;
    });

    <T> T open(String fileName, Callable<T> work) {
        var running = workers.submit(work);
        try {
            return running.get(MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnfitFile unfit) {
                throw unfit;
            }
            throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
        } catch (TimeoutException slow) {
            running.cancel(true);
            throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
