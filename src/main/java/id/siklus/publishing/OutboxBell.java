package id.siklus.publishing;

import id.siklus.shared.Bell;
import org.springframework.stereotype.Component;

/** Rings for the sender when something was written on this node. */
@Component
final class OutboxBell extends Bell {}
