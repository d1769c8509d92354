package id.siklus.work;

import org.springframework.modulith.NamedInterface;

/** How whoever accepted a task found what was done; it changes no figure. */
@NamedInterface("api")
public enum Quality {
    BELOW,
    MEETS,
    ABOVE
}
