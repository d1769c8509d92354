package id.siklus.roster;

import org.springframework.modulith.NamedInterface;

/** Kinds of posts: leadership (JPT), administrative (JA), functional (JF). */
@NamedInterface("api")
public enum PositionKind {
    JPT,
    JA,
    JF
}
