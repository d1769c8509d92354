package id.siklus.contract;

/** The two who sign, in the order of the law: the employee signs, the evaluator sets (PP 30/2019). */
public enum SignatureRole {
    EMPLOYEE,
    EVALUATOR
}
