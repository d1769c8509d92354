package id.siklus.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical form of what was signed and its SHA-256, which anybody can compute again from the form.
 *
 * @param json UTF-8, keys sorted, no blanks, numbers in plain digits
 * @param hash lower-case hexadecimal
 */
public record SignedContent(String json, String hash) {

    static SignedContent of(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new SignedContent(json, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The first twelve signs in groups of four, as people compare them. */
    public String shortHash() {
        return hash.substring(0, 4) + " " + hash.substring(4, 8) + " " + hash.substring(8, 12);
    }
}
