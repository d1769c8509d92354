package id.siklus.web;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The names that fields of forms with lists have. What binds such forms stumbles over other ones. */
public final class FieldNames {

    /** Of lists, 256 entries, which is as far as Spring lets them grow. */
    private static final Pattern OF_LISTS =
            Pattern.compile("\\w++(\\[(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])]|\\.\\w++)*+");

    private FieldNames() {}

    /** Refuses (400) a request with a field that cannot be one of a form with lists. */
    public static void requireThoseOfLists(WebRequest request) {
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.indexOf('[') >= 0 && !OF_LISTS.matcher(name).matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
    }
}
