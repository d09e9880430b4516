package fr.convive.signin;

import org.springframework.security.core.AuthenticationException;

/** The password is right; the code of the second factor is still to come, and nothing is open before. */
class CodeWanted extends AuthenticationException {

    private final String login;

    CodeWanted(String login) {
        super("A code is wanted");
        this.login = login;
    }

    String login() {
        return login;
    }
}
