package org.baqylau.kit.access;

/** The roles that an issuer may give to an account, for {@code @RolesAllowed}. */
public final class Roles {
    public static final String MONITOR = "monitor";
    public static final String OMBUDSMAN = "ombudsman";
    public static final String PROSECUTOR = "prosecutor";
    public static final String CUSTODY = "custody";
    public static final String INTAKE_DESK = "intake_desk";
    public static final String REGISTRY = "registry";
    public static final String AUTHORITY = "authority";
    public static final String LAWYER = "lawyer";
    public static final String STATISTICIAN = "statistician";
    public static final String REPORTER = "reporter";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
