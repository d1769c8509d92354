package id.siklus.monitoring.pages;

import id.siklus.engine.TaskStage;
import id.siklus.monitoring.MonitorOverdue.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page is narrowed to, as its address says; one name each, in Indonesian like every address.
 *
 * @param tahun performance year; this one where absent
 * @param unit with the units below it, for table and list
 * @param sel unit of the chosen cell, alone
 * @param tahap stage of the chosen cell
 * @param semua whether the list shows what is not late too
 */
record OverdueQuery(
        @Nullable Integer tahun,
        @Nullable String unit,
        @Nullable String sel,
        @Nullable TaskStage tahap,
        @Nullable Boolean semua,
        @Nullable String after) {

    /** The unit filter; absent where none was chosen. */
    public @Nullable String unitCode() {
        return unit == null || unit.isBlank() ? null : unit;
    }

    /** Whether the list shows what is not late too. */
    public boolean showsAll() {
        return Boolean.TRUE.equals(semua);
    }

    private boolean hasCell() {
        return sel != null && !sel.isBlank();
    }

    int year(int current) {
        return tahun == null ? current : tahun;
    }

    Filter filter(int current) {
        return new Filter(year(current), hasCell() ? sel : unitCode(), hasCell(), tahap, !showsAll());
    }

    /** The same page with another list. */
    public String withCell(@Nullable String unitOfCell, @Nullable TaskStage stage) {
        return address(unitOfCell, stage, showsAll(), null);
    }

    public String withAll(boolean all) {
        return address(sel, tahap, all, null);
    }

    public String next(String mark) {
        return address(sel, tahap, showsAll(), mark);
    }

    private String address(@Nullable String unitOfCell, @Nullable TaskStage stage, boolean all, @Nullable String mark) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pemantauan");
        add(address, "tahun", tahun);
        add(address, "unit", unitCode());
        add(address, "sel", unitOfCell == null || unitOfCell.isBlank() ? null : unitOfCell);
        add(address, "tahap", stage);
        add(address, "semua", all ? "true" : null);
        add(address, "after", mark);
        return address.build().encode().toUriString() + "#daftar";
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
