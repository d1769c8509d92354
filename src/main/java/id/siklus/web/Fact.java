package id.siklus.web;

/** One line of a summary list. */
public record Fact(String label, String text) {}
