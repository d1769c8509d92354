package id.siklus.plan.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.LateAttendance;
import id.siklus.audit.AuditTrail;
import id.siklus.audit.SystemActs;
import id.siklus.contract.Aspect;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.ContractState;
import id.siklus.contract.MeasurementPattern;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DueDates;
import id.siklus.cycle.Months;
import id.siklus.cycle.Office;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksOpened;
import id.siklus.publishing.Outbox;
import id.siklus.roster.Employee;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.PositionKind;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.LiveUpdates;
import id.siklus.work.LateWork;
import id.siklus.work.WorkEvidence;
import id.siklus.work.WorkLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/** The room on a real engine and a real database; the rooms around it are played here. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "id.siklus.plan",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "id\\.siklus\\.plan\\.pages\\..*"))
class PlanWorld {

    static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    static final Instant DUE = Instant.parse("2026-01-12T16:59:00Z");
    static final Instant LIMIT = Instant.parse("2026-02-06T16:59:00Z");
    static final PersonId BUDI = new PersonId("197611052001121003");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** What the other rooms know; shared by all tests, so each test brings its own people. */
    static final class Surroundings {

        private final Map<UUID, ContractOverview> contracts = new HashMap<>();
        private final Set<String> closed = new HashSet<>();
        private final List<TaskTicket> tickets = new ArrayList<>();

        /** Somebody new with a contract in that state, whom Budi evaluates. */
        ContractOverview somebodyWithContract(ContractState state) {
            int number = PEOPLE.incrementAndGet();
            PersonId employee = new PersonId("1986070920100110%02d".formatted(number));
            ContractOverview contract = new ContractOverview(
                    UUID.randomUUID(),
                    new ContractCode("SKP-2026-%05d".formatted(number)),
                    2026,
                    1,
                    state,
                    employee,
                    BUDI,
                    "ORG-RBA",
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

        ContractOverview moved(ContractOverview contract, ContractState state) {
            ContractOverview moved = new ContractOverview(
                    contract.id(),
                    contract.code(),
                    contract.year(),
                    contract.segment(),
                    state,
                    contract.employee(),
                    contract.evaluator(),
                    contract.unit(),
                    contract.indicators());
            contracts.put(moved.id(), moved);
            return moved;
        }

        void close(String ledger, PersonId person, YearMonth month) {
            closed.add(ledger + person + month);
        }

        Set<PersonId> closed(String ledger, InvocationOnMock call) {
            Collection<PersonId> people = call.getArgument(0);
            return people.stream()
                    .filter(person -> closed.contains(ledger + person + call.getArgument(1)))
                    .collect(Collectors.toSet());
        }

        TaskTicket lastTicketOf(PersonId employee) {
            return tickets.stream()
                    .filter(ticket -> ticket.subject().equals(employee))
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }

        @EventListener
        void on(TasksOpened opened) {
            tickets.addAll(opened.tickets());
        }
    }

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
        when(contracts.atLeastSubmitted(anyInt()))
                .thenAnswer(call -> world.contracts.values().stream()
                        .filter(contract -> contract.state().isAtLeastSubmitted())
                        .toList());
        return contracts;
    }

    @Bean
    AttendanceLedger attendanceLedger(Surroundings world) {
        AttendanceLedger ledger = mock(AttendanceLedger.class);
        when(ledger.closed(any(), any())).thenAnswer(call -> world.closed("attendance", call));
        return ledger;
    }

    @Bean
    WorkLedger workLedger(Surroundings world) {
        WorkLedger ledger = mock(WorkLedger.class);
        when(ledger.closed(any(), any())).thenAnswer(call -> world.closed("work", call));
        return ledger;
    }

    @Bean
    LateWork lateWork() {
        return mock(LateWork.class);
    }

    @Bean
    LateAttendance lateAttendance() {
        return mock(LateAttendance.class);
    }

    @Bean
    Roster roster(Surroundings world) {
        Roster roster = mock(Roster.class);
        when(roster.findAll(any()))
                .thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                        .collect(Collectors.toMap(person -> person, PlanWorld::employee)));
        return roster;
    }

    @Bean
    DueDates dueDates() {
        DueDates dueDates = mock(DueDates.class);
        when(dueDates.dueOn(anyString(), any(YearMonth.class), eq(NOW), any(Boolean.class)))
                .thenReturn(DUE);
        when(dueDates.recapLimit(any())).thenReturn(LIMIT);
        return dueDates;
    }

    @Bean
    Office office() {
        Office office = mock(Office.class);
        when(office.today()).thenReturn(LocalDate.of(2026, 1, 5));
        return office;
    }

    @Bean
    Months months() {
        Months months = mock(Months.class);
        when(months.opened(anyInt()))
                .thenAnswer(call ->
                        List.of(YearMonth.of(call.getArgument(0), 1), YearMonth.of(call.<Integer>getArgument(0), 2)));
        return months;
    }

    @Bean
    BusinessClock businessClock() {
        return BusinessClock.atMachineTime(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Bean
    Rights rights() {
        return mock(Rights.class);
    }

    @Bean
    WorkEvidence workEvidence() {
        return mock(WorkEvidence.class);
    }

    @Bean
    Outbox outbox() {
        return mock(Outbox.class);
    }

    @Bean
    Deadlines deadlines() {
        return mock(Deadlines.class);
    }

    @Bean
    SystemActs systemActs() {
        return mock(SystemActs.class);
    }

    @Bean
    AuditTrail auditTrail() {
        return mock(AuditTrail.class);
    }

    @Bean
    LiveUpdates liveUpdates() {
        return mock(LiveUpdates.class);
    }

    private static Employee employee(PersonId id) {
        return new Employee(
                id,
                "Eko Prasetyo",
                EmploymentStatus.PNS,
                PositionKind.JF,
                "Analis Kebijakan Ahli Muda",
                "III/d",
                "ORG-RBA",
                "Bagian Reformasi Birokrasi",
                BUDI,
                true);
    }
}
