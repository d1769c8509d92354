package id.siklus.roster;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A unit of the agency. Its kind is free text on purpose: agencies call theirs bidang, bagian or subbagian. */
@NamedInterface("api")
public record OrgUnit(String code, String name, @Nullable String parent) {}
