package org.baqylau.kit.service;

import java.util.Collection;
import java.util.Set;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.TopicsOnBroker;

/** What a service makes of the log, as one bean that it provides. */
public interface ServiceProjection {

    /** The PostgreSQL schema of the tables that come from the log; also names the service's consumer group. */
    String schema();

    Set<String> reads();

    Projection projection();

    /** All topics of record; whoever starts first creates them. */
    Collection<TopicsOnBroker.Topic> topics();
}
