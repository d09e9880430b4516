package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** « Analyse du besoin » of one convention: both sides' needs, the benefits each way, the public, the indicators. */
@Entity
@Table(name = "need")
class Need {

    @EmbeddedId
    private ConventionId id;

    private String ownNeeds;

    private String partnerNeeds;

    private String benefitsForSchool;

    private String benefitsForPartner;

    private String audience;

    private String indicators;

    @Version
    private @Nullable Long version;

    Need(ConventionId id, AnalyseNeedsForm said) {
        this.id = id;
        say(said);
    }

    final void say(AnalyseNeedsForm said) {
        ownNeeds = said.ownNeeds();
        partnerNeeds = said.partnerNeeds();
        benefitsForSchool = said.benefitsForSchool();
        benefitsForPartner = said.benefitsForPartner();
        audience = said.audience();
        indicators = said.indicators();
    }

    String ownNeeds() {
        return ownNeeds;
    }

    String partnerNeeds() {
        return partnerNeeds;
    }

    String benefitsForSchool() {
        return benefitsForSchool;
    }

    String benefitsForPartner() {
        return benefitsForPartner;
    }

    String audience() {
        return audience;
    }

    String indicators() {
        return indicators;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Need() {}
}
