package id.siklus.accounts;

/** What a link that opens once leads to. */
public enum LinkPurpose {
    /** To an account that does not exist yet. */
    INVITATION,
    /** To another password. */
    RESET
}
