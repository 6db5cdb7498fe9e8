package org.baqylau.statistics.application;

import org.baqylau.kit.problem.ProblemCode;

/** The refusals of statistics' own. */
public enum StatisticsProblem implements ProblemCode {
    NOT_YET_CLOSED;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String texts() {
        return "problems/statistics";
    }
}
