package id.siklus.chaos;

import id.siklus.reference.ReferenceApplication;

/** One node of the application: the reference bureau on a database and a broker that run elsewhere. */
final class ChaosNode {

    private ChaosNode() {}

    public static void main(String[] arguments) {
        if (KillSwitch.isArmed()) {
            System.setProperty("spring.main.sources", DatabasePoints.class.getName());
        }
        var context = ReferenceApplication.start(0, arguments[0], arguments[1], ReferenceApplication.START_DATE, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
    }
}
