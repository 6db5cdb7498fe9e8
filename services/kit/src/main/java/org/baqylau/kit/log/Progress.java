package org.baqylau.kit.log;

/** Hears what becomes of records: for metrics and for the operator. */
public interface Progress {

    /** Taken in by a committed transaction. */
    void applied(int records);

    /** Put in quarantine by a committed transaction. */
    void parked(Logged logged, Exception fault);

    /** A passing fault: the same records are tried again after a pause. */
    void retrying(Exception fault);

    /** Records of the log that are not taken in yet. */
    void lag(long records);

    Progress SILENT = new Progress() {
        @Override
        public void applied(int records) {}

        @Override
        public void parked(Logged logged, Exception fault) {}

        @Override
        public void retrying(Exception fault) {}

        @Override
        public void lag(long records) {}
    };
}
