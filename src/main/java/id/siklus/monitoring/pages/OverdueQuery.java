package id.siklus.monitoring.pages;

import id.siklus.engine.TaskStage;
import id.siklus.monitoring.MonitorOverdue.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the page is narrowed to, as its address says; one name each, in Indonesian like every address.
 *
 * @param tahun performance year; this one where absent
 * @param unit with the units below it, for table and list
 * @param cari text in the name or code of the units that the table shows
 * @param halaman page of the table, from 1
 * @param sel unit of the chosen cell
 * @param sendiri whether that unit counts without those below it
 * @param tahap stage of the chosen cell
 * @param semua whether the list shows what is not late too
 */
record OverdueQuery(
        @Nullable Integer tahun,
        @Nullable String unit,
        @Nullable String cari,
        @Nullable Integer halaman,
        @Nullable String sel,
        @Nullable Boolean sendiri,
        @Nullable TaskStage tahap,
        @Nullable Boolean semua,
        @Nullable String after) {

    private static final int LAST_PAGE = 10_000;

    /** The unit filter; absent where none was chosen. */
    public @Nullable String unitCode() {
        return present(unit);
    }

    /** The text that units are searched for; absent where none was typed. */
    public @Nullable String search() {
        return present(cari);
    }

    /** Whether the list shows what is not late too. */
    public boolean showsAll() {
        return Boolean.TRUE.equals(semua);
    }

    /** Whether this is the chosen cell. */
    public boolean isCell(String unitOfCell, boolean alone, TaskStage stage) {
        return unitOfCell.equals(sel) && alone == Boolean.TRUE.equals(sendiri) && tahap == stage;
    }

    /** The page of the table, from 1. */
    int page() {
        return halaman == null ? 1 : Math.max(1, Math.min(halaman, LAST_PAGE));
    }

    int year(int current) {
        return tahun == null ? current : tahun;
    }

    Filter filter(int current) {
        String cell = present(sel);
        return new Filter(
                year(current),
                cell == null ? unitCode() : cell,
                cell != null && Boolean.TRUE.equals(sendiri),
                tahap,
                !showsAll());
    }

    /** The same page with the list of a row's cell. */
    public String withCell(String unitOfCell, boolean alone, @Nullable TaskStage stage) {
        return list(new OverdueQuery(tahun, unit, cari, halaman, unitOfCell, alone, stage, semua, null));
    }

    /** The same page with the list of a stage, of all units. */
    public String withStage(@Nullable TaskStage stage) {
        return list(new OverdueQuery(tahun, unit, cari, halaman, null, null, stage, semua, null));
    }

    public String withAll(boolean all) {
        return list(new OverdueQuery(tahun, unit, cari, halaman, sel, sendiri, tahap, all, null));
    }

    public String next(String mark) {
        return list(new OverdueQuery(tahun, unit, cari, halaman, sel, sendiri, tahap, semua, mark));
    }

    /** The level below that unit; the top where absent. */
    public String inUnit(@Nullable String code) {
        return new OverdueQuery(tahun, code, null, null, null, null, null, semua, null).address();
    }

    /** Another page of the table. */
    public String atPage(int page) {
        return new OverdueQuery(tahun, unit, cari, page, sel, sendiri, tahap, semua, null).address();
    }

    private static String list(OverdueQuery query) {
        return query.address() + "#daftar";
    }

    private String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pemantauan");
        add(address, "tahun", tahun);
        add(address, "unit", present(unit));
        add(address, "cari", present(cari));
        add(address, "halaman", Objects.equals(halaman, 1) ? null : halaman);
        add(address, "sel", present(sel));
        add(address, "sendiri", Boolean.TRUE.equals(sendiri) ? true : null);
        add(address, "tahap", tahap);
        add(address, "semua", showsAll() ? true : null);
        add(address, "after", after);
        return address.build(true).toUriString();
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
