package fr.convive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrongboxTests {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    @TempDir
    Path folder;

    @Test
    void aSecretIsReadAgainByItsOwnersRowAloneAndNeverLiesThereTwiceTheSame() {
        var box = new Strongbox("", folder.resolve("none"), "2026-09-01");

        var locked = box.locked("referent", SECRET);

        assertThat(locked).doesNotContain(SECRET).isNotEqualTo(box.locked("referent", SECRET));
        assertThat(box.opened("referent", locked)).contains(SECRET);
        assertThat(box.opened("proviseur", locked)).isEmpty();
        assertThat(box.opened("referent", locked.substring(0, locked.length() - 8) + "AAAAAAA="))
                .isEmpty();
        assertThat(new Strongbox("", folder.resolve("none"), "2026-09-01").opened("referent", locked))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        var file = folder.resolve("data/secret.key");

        var locked = new Strongbox("", file, "").locked("referent", SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Strongbox("", file, "").opened("referent", locked)).contains(SECRET);
    }

    @Test
    void aKeyThatIsConfiguredIsTheOneUsedAndMustBeWhole() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var file = folder.resolve("none");

        var locked = new Strongbox(key, file, "").locked("referent", SECRET);

        assertThat(new Strongbox(key, file, "").opened("referent", locked)).contains(SECRET);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> new Strongbox("trop court", file, "")).hasMessageContaining("32 octets");
    }
}
