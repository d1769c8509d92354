package id.siklus.cycle;

import org.springframework.modulith.NamedInterface;

/**
 * The annual evaluation of the performance year may begin (PP 30/2019: from December on); published once, in the
 * transaction that opened it.
 */
@NamedInterface("api")
public record WindowOpened(int year) {}
