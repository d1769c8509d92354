package id.siklus.publishing;

import java.util.UUID;

/** An event with its identity, minted once, and its data as text. */
record WrittenEvent(UUID id, OutgoingEvent event, String data) {}
