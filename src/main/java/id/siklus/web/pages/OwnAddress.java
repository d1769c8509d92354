package id.siklus.web.pages;

/** Addresses that a request wants to be led to afterwards. */
final class OwnAddress {

    private OwnAddress() {}

    /** A path of ours, never another site's address. */
    static boolean is(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(sign -> sign == '\\' || sign < ' ');
    }
}
