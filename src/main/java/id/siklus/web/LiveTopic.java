package id.siklus.web;

/** What a page may listen to; the name in lower case is the name of the server-sent event. */
public enum LiveTopic {
    TASKS,
    PROGRESS,
    ATTENDANCE
}
