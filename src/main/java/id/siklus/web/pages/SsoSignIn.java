package id.siklus.web.pages;

/** That the agency has a sign-in service, and where it is reached; absent where none is configured. */
record SsoSignIn(String registration) {

    /** For the button. */
    public String getHref() {
        return "/oauth2/authorization/" + registration;
    }
}
