package id.siklus.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline. */
public record TimelineEntry(
        Instant at, String title, @Nullable String detail) {}
