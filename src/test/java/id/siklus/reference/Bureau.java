package id.siklus.reference;

import id.siklus.roster.Capacity;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units and people of the reference bureau. All of the people are invented. */
final class Bureau {

    static final String PASSWORD = "Siklus-2026!";

    static final PersonId HASAN = new PersonId("196805101993031002");
    static final PersonId MAIMUNAH = new PersonId("196911201994032003");
    static final PersonId RATNA = new PersonId("197003151995032001");
    static final PersonId IRWAN = new PersonId("197508202000031002");
    static final PersonId BUDI = new PersonId("197611052001121003");
    static final PersonId NURLAILA = new PersonId("197804122003122001");
    static final PersonId DEDI = new PersonId("198209302006041004");
    static final PersonId FITRI = new PersonId("198501172009012005");
    static final PersonId EKO = new PersonId("198607092010011006");
    static final PersonId YUNI = new PersonId("198703252011012007");
    static final PersonId SARI = new PersonId("199203112019032006");
    static final PersonId TONO = new PersonId("199607242022031007");
    static final PersonId WATI = new PersonId("199405082020122008");
    static final PersonId JOKO = new PersonId("199501302020121009");
    static final PersonId MEGA = new PersonId("199710192023212009");
    static final PersonId ANDI = new PersonId("198012252005011010");
    static final PersonId YUSUF = new PersonId("N-0001");

    /** Offered on the sign-in page, in this order, with the role that each shows. */
    static final List<Persona> PERSONAS = List.of(
            new Persona(SARI, "Sari Wulandari", "employee"),
            new Persona(BUDI, "Budi Santoso", "evaluator"),
            new Persona(RATNA, "Ratna Dewi", "reviewer"),
            new Persona(TONO, "Tono Subagyo", "agency-admin"),
            new Persona(WATI, "Wati Lestari", "unit-admin"),
            new Persona(ANDI, "Andi Firmansyah", "auditor"),
            new Persona(YUSUF, "Yusuf", "attendance-operator"));

    static final List<OrgUnit> UNITS = List.of(
            new OrgUnit("SETDA", "Sekretariat Daerah", null),
            new OrgUnit("INSPEKTORAT", "Inspektorat Daerah", null),
            new OrgUnit("ASISTEN-UM", "Asisten Administrasi Umum", "SETDA"),
            new OrgUnit("ORG", "Biro Organisasi", "ASISTEN-UM"),
            new OrgUnit("ORG-KLB", "Bagian Kelembagaan dan Analisis Jabatan", "ORG"),
            new OrgUnit("ORG-RBA", "Bagian Reformasi Birokrasi dan Akuntabilitas", "ORG"),
            new OrgUnit("ORG-TLK", "Bagian Tatalaksana", "ORG"),
            new OrgUnit("ORG-TU", "Subbagian Tata Usaha", "ORG-TLK"));

    static final List<Newcomer> PEOPLE = List.of(
            outside(HASAN, "Hasan Basri", "SETDA", PositionKind.JPT, "Sekretaris Daerah", null),
            outside(MAIMUNAH, "Maimunah Zahra", "ASISTEN-UM", PositionKind.JPT, "Asisten Administrasi Umum", HASAN),
            civil(RATNA, "Ratna Dewi", "ORG", PositionKind.JPT, "Kepala Biro Organisasi", "IV/c", MAIMUNAH),
            civil(
                    IRWAN,
                    "Irwan Saputra",
                    "ORG-KLB",
                    PositionKind.JA,
                    "Kabag Kelembagaan dan Analisis Jabatan",
                    "IV/a",
                    RATNA),
            civil(
                    BUDI,
                    "Budi Santoso",
                    "ORG-RBA",
                    PositionKind.JA,
                    "Kabag Reformasi Birokrasi dan Akuntabilitas",
                    "IV/a",
                    RATNA),
            civil(NURLAILA, "Nurlaila Hakim", "ORG-TLK", PositionKind.JA, "Kabag Tatalaksana", "IV/a", RATNA),
            civil(DEDI, "Dedi Kurniawan", "ORG-TU", PositionKind.JA, "Kasubbag Tata Usaha", "III/d", NURLAILA),
            civil(FITRI, "Fitri Handayani", "ORG-KLB", PositionKind.JF, "Analis Kebijakan Ahli Muda", "III/d", IRWAN),
            civil(EKO, "Eko Prasetyo", "ORG-RBA", PositionKind.JF, "Analis Kebijakan Ahli Muda", "III/d", BUDI),
            civil(YUNI, "Yuni Astuti", "ORG-TLK", PositionKind.JF, "Analis Kebijakan Ahli Muda", "III/d", NURLAILA),
            civil(
                    SARI,
                    "Sari Wulandari",
                    "ORG-RBA",
                    PositionKind.JF,
                    "Analis SDM Aparatur Ahli Pertama",
                    "III/b",
                    BUDI),
            withDuty(
                    civil(
                            TONO,
                            "Tono Subagyo",
                            "ORG-TU",
                            PositionKind.JF,
                            "Pranata Komputer Ahli Pertama",
                            "III/a",
                            DEDI),
                    Capacity.AGENCY_ADMIN,
                    null),
            withDuty(
                    civil(WATI, "Wati Lestari", "ORG-RBA", PositionKind.JA, "Penelaah Teknis Kebijakan", "III/a", BUDI),
                    Capacity.UNIT_ADMIN,
                    "ORG"),
            civil(JOKO, "Joko Susilo", "ORG-KLB", PositionKind.JA, "Penelaah Teknis Kebijakan", "III/a", IRWAN),
            civil(MEGA, "Mega Puspita", "ORG-TU", PositionKind.JF, "Arsiparis Terampil", "VII", DEDI),
            withDuty(
                    outside(ANDI, "Andi Firmansyah", "INSPEKTORAT", PositionKind.JF, "Auditor", null),
                    Capacity.AUDITOR,
                    null),
            withDuty(
                    outside(YUSUF, "Yusuf", "ORG-TU", null, "Operator absensi (PTHL)", null),
                    Capacity.ATTENDANCE_OPERATOR,
                    null));

    private Bureau() {}

    /**
     * Somebody to sign in as.
     *
     * @param role the one to be tried, in kebab case
     */
    record Persona(PersonId id, String name, String role) {}

    private static Newcomer civil(
            PersonId id, String name, String unit, PositionKind kind, String post, String grade, PersonId evaluator) {
        EmploymentStatus status = grade.contains("/") ? EmploymentStatus.PNS : EmploymentStatus.PPPK;
        return new Newcomer(id, name, status, true, since(), unit, kind, post, grade, evaluator, null, null);
    }

    /** Somebody for whom no SKP is made here. */
    private static Newcomer outside(
            PersonId id,
            String name,
            String unit,
            @Nullable PositionKind kind,
            String post,
            @Nullable PersonId evaluator) {
        EmploymentStatus status = id.isCivilServant() ? EmploymentStatus.PNS : EmploymentStatus.NON_ASN;
        return new Newcomer(id, name, status, false, since(), unit, kind, post, null, evaluator, null, null);
    }

    private static Newcomer withDuty(Newcomer person, Capacity duty, @Nullable String unit) {
        return new Newcomer(
                person.id(),
                person.name(),
                person.status(),
                person.contractExpected(),
                person.since(),
                person.unit(),
                person.positionKind(),
                person.positionName(),
                person.grade(),
                person.evaluator(),
                duty,
                unit);
    }

    /** A method, because the people are made before constants further down have a value. */
    private static LocalDate since() {
        return LocalDate.of(2024, 1, 1);
    }
}
