package id.siklus.contract.pages;

import id.siklus.contract.ResultKind;
import id.siklus.contract.pages.DraftForm.IndicatorForm;
import id.siklus.contract.pages.DraftForm.ResultForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pressed button of the draft does to its cards; each also saves, so that adding and removing need no scripts.
 *
 * @param submits whether the draft goes to the evaluator afterwards
 * @param anchor the card to show next; empty for the top of the page
 */
record DraftAction(boolean submits, String anchor, UnaryOperator<DraftForm> change) {

    private static final Pattern CARD = Pattern.compile("(add-indicator|remove|up|down)-(\\d{1,3})");
    private static final Pattern INDICATOR = Pattern.compile("remove-(\\d{1,3})-(\\d{1,3})");

    /** An unknown word just saves. */
    static DraftAction parse(String word, DraftForm form) {
        if (word.equals("submit")) {
            return new DraftAction(true, "", UnaryOperator.identity());
        }
        if (word.equals("add-main")) {
            return added(ResultKind.MAIN, form);
        }
        if (word.equals("add-additional")) {
            return added(ResultKind.ADDITIONAL, form);
        }
        return onIndicator(word).or(() -> onCard(word)).orElse(new DraftAction(false, "", UnaryOperator.identity()));
    }

    private static DraftAction added(ResultKind kind, DraftForm form) {
        // Main results stand before additional ones once they are saved.
        long place = form.results().stream()
                .filter(card -> kind == ResultKind.ADDITIONAL || card.kind().equals(kind.name()))
                .count();
        return new DraftAction(false, "kartu-" + place, draft -> {
            List<ResultForm> cards = new ArrayList<>(draft.results());
            cards.add(ResultForm.empty(kind.name()));
            return draft.withResults(cards);
        });
    }

    private static Optional<DraftAction> onIndicator(String word) {
        return Optional.of(INDICATOR.matcher(word))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .map(parts -> {
                    int card = number(parts, 1);
                    int indicator = number(parts, 2);
                    return new DraftAction(false, "kartu-" + card, changing(card, indicators -> {
                        if (indicator < indicators.size()) {
                            indicators.remove(indicator);
                        }
                    }));
                });
    }

    private static Optional<DraftAction> onCard(String word) {
        return Optional.of(CARD.matcher(word))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .map(parts -> {
                    int card = number(parts, 2);
                    return switch (parts.group(1)) {
                        case "add-indicator" ->
                            new DraftAction(
                                    false,
                                    "kartu-" + card,
                                    changing(card, indicators -> indicators.add(IndicatorForm.EMPTY)));
                        case "remove" -> new DraftAction(false, "", removing(card));
                        case "up" -> new DraftAction(false, "kartu-" + Math.max(card - 1, 0), swapping(card - 1, card));
                        default -> new DraftAction(false, "kartu-" + (card + 1), swapping(card, card + 1));
                    };
                });
    }

    private static UnaryOperator<DraftForm> changing(int card, Consumer<List<IndicatorForm>> change) {
        return draft -> {
            if (card >= draft.results().size()) {
                return draft;
            }
            List<ResultForm> cards = new ArrayList<>(draft.results());
            ResultForm old = cards.get(card);
            List<IndicatorForm> indicators = new ArrayList<>(old.indicators());
            change.accept(indicators);
            cards.set(card, new ResultForm(old.kind(), old.text(), old.parent(), indicators));
            return draft.withResults(cards);
        };
    }

    private static UnaryOperator<DraftForm> removing(int card) {
        return draft -> {
            List<ResultForm> cards = new ArrayList<>(draft.results());
            if (card < cards.size()) {
                cards.remove(card);
            }
            return draft.withResults(cards);
        };
    }

    private static UnaryOperator<DraftForm> swapping(int first, int second) {
        return draft -> {
            List<ResultForm> cards = new ArrayList<>(draft.results());
            if (first >= 0 && second < cards.size()) {
                Collections.swap(cards, first, second);
            }
            return draft.withResults(cards);
        };
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
