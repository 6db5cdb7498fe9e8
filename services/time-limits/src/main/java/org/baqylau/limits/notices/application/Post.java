package org.baqylau.limits.notices.application;

/** Carries messages out of the house. */
public interface Post {

    /**
     * Returns when the other side has it.
     *
     * @throws NotDelivered where it has not, or did not say so
     */
    void send(Delivery delivery) throws NotDelivered;

    /** The message must tell nothing personal. */
    final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1L;

        public NotDelivered(String why) {
            super(why, null, false, false);
        }
    }
}
