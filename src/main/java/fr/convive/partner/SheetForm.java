package fr.convive.partner;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** The sheet of a partner as it was typed: a kind asks seven of these, seven, or three. */
@NullUnmarked // raw input: nothing holds before validation
record SheetForm(
        @Size(max = 4000) String identity,
        @Size(max = 4000) String health,
        @Size(max = 4000) String sector,
        @Size(max = 4000) String knowHow,
        @Size(max = 4000) String situation,
        @Size(max = 4000) String trainings,
        @Size(max = 4000) String environment,
        @Size(max = 4000) String location,
        @Size(max = 4000) String expectations,
        @Size(max = 4000) String requirements,
        @Size(max = 4000) String competences,
        @Size(max = 4000) String services,
        @Size(max = 4000) String schemes) {

    static final SheetForm BLANK =
            new SheetForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    static SheetForm of(Map<SheetField, String> said) {
        return new SheetForm(
                said.get(SheetField.IDENTITY),
                said.get(SheetField.HEALTH),
                said.get(SheetField.SECTOR),
                said.get(SheetField.KNOW_HOW),
                said.get(SheetField.SITUATION),
                said.get(SheetField.TRAININGS),
                said.get(SheetField.ENVIRONMENT),
                said.get(SheetField.LOCATION),
                said.get(SheetField.EXPECTATIONS),
                said.get(SheetField.REQUIREMENTS),
                said.get(SheetField.COMPETENCES),
                said.get(SheetField.SERVICES),
                said.get(SheetField.SCHEMES));
    }

    private String at(SheetField field) {
        return switch (field) {
            case IDENTITY -> identity;
            case HEALTH -> health;
            case SECTOR -> sector;
            case KNOW_HOW -> knowHow;
            case SITUATION -> situation;
            case TRAININGS -> trainings;
            case ENVIRONMENT -> environment;
            case LOCATION -> location;
            case EXPECTATIONS -> expectations;
            case REQUIREMENTS -> requirements;
            case COMPETENCES -> competences;
            case SERVICES -> services;
            case SCHEMES -> schemes;
        };
    }

    /** What was written, nothing of what was left blank. */
    Map<SheetField, String> written() {
        var said = new EnumMap<SheetField, String>(SheetField.class);
        for (var field : SheetField.values()) {
            var words = Blank.nothing(at(field));
            if (words != null) {
                said.put(field, Objects.requireNonNull(words));
            }
        }
        return said;
    }
}
