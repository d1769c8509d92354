package id.siklus.reference;

import java.util.List;

/** The people of the reference bureau. All of them are invented. */
final class Bureau {

    static final String PASSWORD = "Siklus-2026!";

    /** Offered on the sign-in page, in this order. */
    static final List<Persona> PERSONAS = List.of(
            new Persona("199203112019032006", "Sari Wulandari", "pegawai · employee"),
            new Persona("197611052001121003", "Budi Santoso", "pejabat penilai · evaluator"),
            new Persona("197003151995032001", "Ratna Dewi", "atasan pejabat penilai · reviewer"),
            new Persona("199607242022031007", "Tono Subagyo", "admin instansi · agency admin"),
            new Persona("199405082020122008", "Wati Lestari", "admin unit ORG · unit admin"),
            new Persona("198012252005011010", "Andi Firmansyah", "auditor"),
            new Persona("N-0001", "Yusuf", "operator absensi · attendance operator"));

    private Bureau() {}

    /** Somebody to sign in as. */
    record Persona(String id, String name, String role) {}
}
