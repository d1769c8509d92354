package id.siklus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates hold no style, no script and no words of their own: the content policy and two languages depend on it. */
class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z!/](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern INLINE = Pattern.compile(
            "(?is)\\s(?:th:)?(style|styleappend|on[a-z]+|hx-on[^=\\s]*|srcdoc)\\s*=|\\sth:attr=\"[^\"]*\\b(style|on[a-z]+)=");
    private static final Pattern BLOCK =
            Pattern.compile("(?is)<style\\b|<script\\b[^>]*>\\s*\\S[^<]*</script>|javascript:|\\bjs:");
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless)=");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(title|alt|placeholder|aria-label|aria-description)=\"([^\"]*\\p{L}[^\"]*)\"");

    @Test
    void noTemplateHasInlineStyleScriptOrHandler() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Stream.concat(Templates.all().stream(), pictures()).toList()) {
            String text = Templates.textOf(file);
            Matcher tags = TAG.matcher(text);
            while (tags.find()) {
                collect(file, INLINE.matcher(tags.group()), found);
            }
            collect(file, BLOCK.matcher(text), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noTemplatePrintsTextUnescaped() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : Templates.all()) {
            collect(template, UNESCAPED.matcher(Templates.textOf(template)), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyWordOfATemplateComesFromABundle() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : Templates.all()) {
            String text = Templates.textOf(template);
            collect(template, LETTERS.matcher(TAG.matcher(text).replaceAll(" ").replaceAll("&[a-z]+;", " ")), found);
            Matcher tags = TAG.matcher(text);
            while (tags.find()) {
                collect(template, SPOKEN.matcher(tags.group()), found);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Thymeleaf replaces first and asks later: the condition would be lost without a word. */
    @Test
    void aConditionNeverStandsOnATagThatIsReplaced() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : Templates.all()) {
            Matcher tags = TAG.matcher(Templates.textOf(template));
            while (tags.find()) {
                if (tags.group().contains("th:replace=")) {
                    collect(template, CONDITION.matcher(tags.group()), found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void thereAreTemplatesToLookAt() throws IOException {
        assertThat(Templates.all()).hasSizeGreaterThan(10);
        assertThat(Files.exists(Path.of("src/main/resources/static/app.css"))).isTrue();
    }

    private static Stream<Path> pictures() {
        return Templates.files(Path.of("src/main/resources/static"), ".svg");
    }

    private static void collect(Path file, Matcher matcher, List<String> found) {
        while (matcher.find()) {
            found.add(file + ": " + matcher.group().strip());
        }
    }
}
