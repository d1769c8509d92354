package id.siklus.web;

/**
 * One working day in a day band.
 *
 * @param letter H T I – or ·, so that nothing is told by colour alone
 * @param look ok, late, excused, bad or none
 * @param title date and state in words
 */
public record DayCell(String letter, String look, String title) {}
