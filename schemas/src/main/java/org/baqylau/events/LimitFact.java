package org.baqylau.events;

/** A judgement of the system on a limit; its subject is the detention or the duty. */
public sealed interface LimitFact extends Fact permits LimitStarted, LimitWarned, LimitJudged, EntrySuspected {}
