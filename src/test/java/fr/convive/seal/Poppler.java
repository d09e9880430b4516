package fr.convive.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A reader of seals with no code of ours: {@code pdfsig}, which root on Debian installs and others may have. */
final class Poppler {

    private static final Path PDFSIG = Path.of("/usr/bin/pdfsig");

    private Poppler() {}

    static String pdfsig(Path file) throws IOException, InterruptedException {
        if (!Files.isExecutable(PDFSIG)
                && "root".equals(System.getProperty("user.name"))
                && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run(List.of("apt-get", "update", "-qq"));
            run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "poppler-utils"));
        }
        Assumptions.assumeTrue(Files.isExecutable(PDFSIG), "pdfsig is missing (Debian: apt-get install poppler-utils)");
        return run(List.of(PDFSIG.toString(), "-nocert", file.toString()));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return said;
    }
}
