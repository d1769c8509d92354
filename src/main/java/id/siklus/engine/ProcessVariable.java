package id.siklus.engine;

/**
 * A value that a model branches on. Variables carry ids and decisions, never documents.
 *
 * @param name as the model writes it
 * @param type of its values
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<Boolean> bool(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }
}
