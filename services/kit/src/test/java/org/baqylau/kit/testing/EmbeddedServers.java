package org.baqylau.kit.testing;

/** Servers of the local stack, started for the tests alone. */
final class EmbeddedServers implements RealServers.Servers {
    @Override
    public String jdbcUrl() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String user() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String password() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String bootstrap() {
        throw new UnsupportedOperationException();
    }
}
