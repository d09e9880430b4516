package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.convention.Status;
import fr.convive.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README is the law of names, and true. */
class GlossaryTests {

    private static final Path SOURCES = Path.of("src/main/java/fr/convive");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z_]+)`");

    @Test
    void theReadmeStaysUnder150Lines() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(150);
    }

    @Test
    void everyStateAndEveryRoleIsInTheGlossary() throws IOException {
        var constants = Stream.concat(
                        Arrays.stream(Status.values()).map(Status::name),
                        Arrays.stream(Role.values()).map(Role::name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(words("## Glossary")).containsAll(constants);
    }

    @Test
    void everyWordOfTheGlossaryIsInTheCode() throws IOException {
        var known = new TreeSet<>(classes());
        Arrays.stream(Status.values()).map(Status::name).forEach(known::add);
        Arrays.stream(Role.values()).map(Role::name).forEach(known::add);

        assertThat(known).containsAll(words("## Glossary"));
    }

    @Test
    void theMapNamesEveryPackage() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            var packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());

            assertThat(words("## The map")).containsAll(packages);
        }
    }

    private static Set<String> words(String heading) throws IOException {
        var lines = Files.readAllLines(Path.of("README.md"));
        var section = lines.subList(lines.indexOf(heading) + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
        return CODE.matcher(String.join("\n", section))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> classes() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }
}
