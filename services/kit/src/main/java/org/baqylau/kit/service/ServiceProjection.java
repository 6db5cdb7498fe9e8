package org.baqylau.kit.service;

import java.util.Collection;
import java.util.Set;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.TopicsOnBroker;

/** What a service makes of the log, as one bean that it provides. */
public interface ServiceProjection {

    /** The PostgreSQL schema of the tables that come from the log; also names the service's consumer group. */
    String schema();

    /**
     * Which way of deriving the tables are made by, beside the migrations that lay them out. Another one than the tables
     * were made by has them built anew from the log after the start, while the present ones go on answering.
     */
    default String version() {
        return "1";
    }

    Set<String> reads();

    /** Those of the topics that wait while the others are far behind: they tell what follows from them. */
    default Set<String> later() {
        return Set.of();
    }

    Projection projection();

    /** All topics of record; whoever starts first creates them. */
    Collection<TopicsOnBroker.Topic> topics();
}
