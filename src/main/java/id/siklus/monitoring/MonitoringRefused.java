package id.siklus.monitoring;

import id.siklus.shared.DomainRefusal;

/** What monitoring refuses. */
public final class MonitoringRefused extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private MonitoringRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static MonitoringRefused withoutRight() {
        return new MonitoringRefused(Kind.FORBIDDEN, "monitoring.without-right");
    }

    static MonitoringRefused unknownUnit(String unit) {
        return new MonitoringRefused(Kind.NOT_FOUND, "monitoring.unknown-unit", unit);
    }
}
