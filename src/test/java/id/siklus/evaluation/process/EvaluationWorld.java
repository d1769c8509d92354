package id.siklus.evaluation.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.audit.AuditTrail;
import id.siklus.audit.SystemActs;
import id.siklus.contract.Aspect;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.ContractState;
import id.siklus.contract.MeasurementPattern;
import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DueDates;
import id.siklus.cycle.Office;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksOpened;
import id.siklus.plan.MonthsOfContracts;
import id.siklus.publishing.Outbox;
import id.siklus.publishing.OutgoingEvent;
import id.siklus.roster.Employee;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.PositionKind;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.testing.JakartaOffice;
import id.siklus.web.LiveUpdates;
import id.siklus.work.WorkLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/** The room on a real engine and a real database; the rooms around it are played here. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "id.siklus.evaluation",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "id\\.siklus\\.evaluation\\.pages\\..*"))
class EvaluationWorld {

    static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    static final Instant DUE = Instant.parse("2026-12-31T16:59:00Z");
    static final Instant LATE_DUE = Instant.parse("2027-01-11T16:59:00Z");
    static final int YEAR = 2026;

    /** Heads the bureau, outside of every division. */
    static final PersonId RATNA = new PersonId("197003151995032001");

    /** What the other rooms know; shared by all tests, so each test brings its own people and its own division. */
    static final class Surroundings {

        private final Map<UUID, ContractOverview> contracts = new HashMap<>();
        private final Map<PersonId, Employee> people = new LinkedHashMap<>();
        private final Map<String, OrgUnit> units = new LinkedHashMap<>();
        final List<TaskTicket> tickets = new ArrayList<>();
        final List<OutgoingEvent> told = new ArrayList<>();
        final Map<String, Deadline> deadlines = new HashMap<>();
        private int numbers;
        volatile Instant now = NOW;

        Surroundings() {
            units.put("ORG", new OrgUnit("ORG", "Biro Organisasi", null));
            add(RATNA, "ORG", null);
        }

        /** A division below the bureau with a head, whom Ratna evaluates. */
        Division division() {
            String code = "ORG-%03d".formatted(++numbers);
            units.put(code, new OrgUnit(code, code, "ORG"));
            PersonId head = nextPerson();
            add(head, code, RATNA);
            contractOf(head, RATNA, code);
            return new Division(code, head);
        }

        /** Somebody new in the division, whose SKP is set. */
        ContractOverview member(Division division) {
            PersonId person = nextPerson();
            add(person, division.unit(), division.head());
            return contractOf(person, division.head(), division.unit());
        }

        /** Somebody changes the division, and with it the superior. */
        void move(PersonId person, Division to) {
            add(person, to.unit(), to.head());
        }

        ContractOverview contractOf(PersonId person, PersonId evaluator, String unit) {
            ContractOverview contract = new ContractOverview(
                    UUID.randomUUID(),
                    new ContractCode("SKP-2026-%05d".formatted(++numbers)),
                    YEAR,
                    1,
                    ContractState.SET,
                    person,
                    evaluator,
                    unit,
                    List.of(new IndicatorOverview(
                            "U1.1",
                            "Rekomendasi kebijakan",
                            "Jumlah dokumen",
                            Aspect.QUANTITY,
                            MeasurementPattern.SUM,
                            new BigDecimal("60"),
                            "dokumen",
                            EnumSet.allOf(Month.class))));
            contracts.put(contract.id(), contract);
            return contract;
        }

        TaskTicket lastTicketOf(PersonId subject) {
            return tickets.stream()
                    .filter(ticket -> ticket.subject().equals(subject))
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }

        List<String> toldOf(PersonId person) {
            return told.stream()
                    .filter(event -> event.subject().equals(person))
                    .map(event ->
                            event.type().replace("id.siklus.evaluation.", "").replace(".v1", ""))
                    .toList();
        }

        @EventListener
        void on(TasksOpened opened) {
            tickets.addAll(opened.tickets());
        }

        private PersonId nextPerson() {
            return new PersonId("198607092010011%03d".formatted(++numbers));
        }

        private void add(PersonId id, String unit, PersonId evaluator) {
            people.put(
                    id,
                    new Employee(
                            id,
                            "Pegawai " + id.value().substring(16),
                            EmploymentStatus.PNS,
                            PositionKind.JF,
                            "Analis Kebijakan",
                            "III/d",
                            unit,
                            unit,
                            evaluator,
                            true));
        }
    }

    record Division(String unit, PersonId head) {}

    @Bean
    Surroundings surroundings() {
        return new Surroundings();
    }

    @Bean
    ContractDirectory contracts(Surroundings world) {
        ContractDirectory contracts = mock(ContractDirectory.class);
        when(contracts.findAll(any())).thenAnswer(call -> {
            Map<UUID, ContractOverview> found = new HashMap<>(world.contracts);
            found.keySet().retainAll(call.<Collection<UUID>>getArgument(0));
            return found;
        });
        when(contracts.atLeastSubmitted(anyInt())).thenAnswer(call -> List.copyOf(world.contracts.values()));
        return contracts;
    }

    @Bean
    Roster roster(Surroundings world) {
        Roster roster = mock(Roster.class);
        when(roster.findAll(any()))
                .thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                        .filter(world.people::containsKey)
                        .distinct()
                        .collect(Collectors.toMap(person -> person, world.people::get)));
        when(roster.find(any())).thenAnswer(call -> Optional.ofNullable(world.people.get(call.getArgument(0))));
        when(roster.evaluatedByAny(any()))
                .thenAnswer(call -> world.people.values().stream()
                        .filter(person -> person.evaluator() != null
                                && call.<Collection<PersonId>>getArgument(0).contains(person.evaluator()))
                        .map(Employee::id)
                        .collect(Collectors.toSet()));
        when(roster.units()).thenAnswer(call -> List.copyOf(world.units.values()));
        when(roster.findUnit(anyString()))
                .thenAnswer(call -> Optional.ofNullable(world.units.get(call.getArgument(0))));
        when(roster.unitAndAbove(anyString()))
                .thenAnswer(call -> call.getArgument(0).equals("ORG")
                        ? List.of("ORG")
                        : List.of(call.<String>getArgument(0), "ORG"));
        when(roster.unitAndBelow(anyString()))
                .thenAnswer(call ->
                        call.getArgument(0).equals("ORG") ? world.units.keySet() : Set.of(call.<String>getArgument(0)));
        when(roster.membersOf(org.mockito.ArgumentMatchers.<Set<String>>any()))
                .thenAnswer(call -> world.people.values().stream()
                        .filter(person -> call.<Set<String>>getArgument(0).contains(person.unit()))
                        .toList());
        return roster;
    }

    @Bean
    Deadlines deadlines(Surroundings world) {
        return new Deadlines() {
            @Override
            public void register(Collection<Deadline> given) {
                given.forEach(deadline -> world.deadlines.put(deadline.key() + deadline.kind(), deadline));
            }

            @Override
            public void cancel(Collection<String> keys, String kind) {
                keys.forEach(key -> world.deadlines.remove(key + kind));
            }

            @Override
            public void cancelAll(Collection<String> keys) {
                world.deadlines.keySet().removeIf(identity -> keys.stream().anyMatch(identity::startsWith));
            }
        };
    }

    @Bean
    DueDates dueDates() {
        DueDates dueDates = mock(DueDates.class);
        when(dueDates.dueOn(anyString(), anyInt(), any()))
                .thenAnswer(call -> call.getArgument(0).equals("self-report.late") ? LATE_DUE : DUE);
        return dueDates;
    }

    @Bean
    Outbox outbox(Surroundings world) {
        return world.told::addAll;
    }

    @Bean
    Office office() {
        return new JakartaOffice(LocalDate.of(YEAR, 12, 1));
    }

    @Bean
    BusinessClock businessClock(Surroundings world) {
        return new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC), () -> Duration.between(NOW, world.now));
    }

    @Bean
    Rights rights() {
        return mock(Rights.class);
    }

    @Bean
    AuditTrail auditTrail() {
        return mock(AuditTrail.class);
    }

    @Bean
    SystemActs systemActs() {
        return mock(SystemActs.class);
    }

    @Bean
    LiveUpdates liveUpdates() {
        return mock(LiveUpdates.class);
    }

    @Bean
    AttendanceLedger attendanceLedger() {
        return mock(AttendanceLedger.class);
    }

    @Bean
    WorkLedger workLedger() {
        return mock(WorkLedger.class);
    }

    @Bean
    MonthsOfContracts months() {
        return mock(MonthsOfContracts.class);
    }
}
