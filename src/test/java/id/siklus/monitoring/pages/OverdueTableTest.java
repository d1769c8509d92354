package id.siklus.monitoring.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.engine.TaskStage;
import id.siklus.monitoring.pages.OverdueTable.Count;
import id.siklus.monitoring.pages.OverdueTable.Row;
import id.siklus.roster.OrgUnit;
import id.siklus.tasklist.OverdueBoard.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverdueTableTest {

    private static final List<OrgUnit> TREE = List.of(
            new OrgUnit("SETDA", "Sekretariat Daerah", null),
            new OrgUnit("ORG", "Biro Organisasi", "SETDA"),
            new OrgUnit("ORG-KLB", "Bagian Kelembagaan", "ORG"),
            new OrgUnit("ORG-TLK", "Bagian Tatalaksana", "ORG"),
            new OrgUnit("ORG-TU", "Subbagian Tata Usaha", "ORG-TLK"));

    @Test
    void aRowCountsTheUnitWithEverythingBelowTheWorstFirst() {
        OverdueTable table = table(
                TREE,
                new Cell("ORG", TaskStage.DRAFT, 1, 0, 3),
                new Cell("ORG-KLB", TaskStage.DRAFT, 4, 1, 3),
                new Cell("ORG-TLK", TaskStage.DRAFT, 2, 1, 3),
                new Cell("ORG-TU", TaskStage.REVIEW, 3, 2, 3));

        assertThat(table.rows(null)).extracting(Row::code).containsExactly("ORG-TLK", "ORG-KLB", "ORG");
        assertThat(table.rows(null)).extracting(Row::opens).containsExactly(true, false, false);
        assertThat(table.rows(null)).extracting(Row::itself).containsExactly(false, false, true);
        assertThat(table.rows(null).get(0).total()).isEqualTo(new Count(5, 3));
        assertThat(table.rows("ORG-TLK")).extracting(Row::code).containsExactly("ORG-TU", "ORG-TLK");
        assertThat(table.path("ORG-TU")).containsExactly("SETDA", "ORG", "ORG-TLK", "ORG-TU");
    }

    @Test
    void aUnitIsFoundByNameOrCodeWhereverItStands() {
        OverdueTable table = table(TREE, new Cell("ORG-TU", TaskStage.DRAFT, 1, 1, 3));

        assertThat(table.matching(" tata ", null)).extracting(Row::code).containsExactly("ORG-TLK", "ORG-TU");
        assertThat(table.matching("org-tu", null)).extracting(Row::code).containsExactly("ORG-TU");
        assertThat(table.matching("dinas", null)).isEmpty();
    }

    @Test
    void insideAUnitThoseAboveItAreNotFound() {
        OverdueTable table = table(TREE, new Cell("ORG-TU", TaskStage.DRAFT, 1, 1, 3));

        assertThat(table.matching("org", "ORG-TLK")).extracting(Row::code).containsExactly("ORG-TLK", "ORG-TU");
    }

    @Test
    void unitsOfATeamStandForThemselves() {
        OverdueTable table = table(
                List.of(), new Cell("ORG", TaskStage.DRAFT, 1, 1, 3), new Cell("ORG-KLB", TaskStage.DRAFT, 4, 0, 3));

        assertThat(table.rows(null)).extracting(Row::code).containsExactly("ORG", "ORG-KLB");
        assertThat(table.rows(null)).allMatch(Row::alone);
    }

    private static OverdueTable table(List<OrgUnit> watched, Cell... cells) {
        Map<String, String> names = new LinkedHashMap<>();
        TREE.forEach(unit -> names.put(unit.code(), unit.name()));
        return new OverdueTable(List.of(cells), watched, names);
    }
}
