package id.siklus.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses forms whose fields have names that no form of ours gives: what would bind them stumbles over such lists. */
@Component
class FieldNames implements HandlerInterceptor {

    /** Of lists, no more than 256 entries, as many as Spring grows them. */
    private static final Pattern FORM = Pattern.compile("\\w++(\\[(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])]|\\.\\w++)*+");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (String name : Collections.list(request.getParameterNames())) {
            if (name.indexOf('[') >= 0 && !FORM.matcher(name).matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
        return true;
    }
}
