package fr.convive.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** « Réseau » : from about where somebody comes, never from which machine. */
public final class Network {

    private Network() {}

    public static String of(HttpServletRequest request) {
        return prefix(request.getRemoteAddr());
    }

    /** The first three numbers of four, or the first 56 bits. */
    static String prefix(String address) {
        if (address.contains(".")) {
            return address.substring(0, address.lastIndexOf('.')) + ".x";
        }
        var groups = address.split(":", -1);
        return groups.length < 4
                ? address
                : String.join(":", Arrays.asList(groups).subList(0, 3)) + ":"
                        + groups[3].substring(0, Math.max(0, groups[3].length() - 2)) + "…";
    }
}
