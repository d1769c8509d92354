package id.siklus.evaluation.process;

import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskKey;

/** Every name that bpmn/evaluation/unit-achievement.bpmn and this room agree on. Checked by ModelsTest. */
final class UnitAchievementModel {

    static final ProcessKey KEY = new ProcessKey("unit-achievement");

    static final TaskKey SET_UNIT_ACHIEVEMENT = new TaskKey("userTask_setUnitAchievement");

    static final MessageName ACHIEVEMENT_ARRIVED = new MessageName("evaluation.achievementArrived");

    static final MessageName REMIND = new MessageName("task.remind");

    static final MessageName ESCALATE = new MessageName("task.escalate");

    private UnitAchievementModel() {}
}
