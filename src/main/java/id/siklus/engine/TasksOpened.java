package id.siklus.engine;

import java.util.List;

/** Tasks of people that one engine command opened; published in its transaction. */
public record TasksOpened(List<TaskTicket> tickets) {}
