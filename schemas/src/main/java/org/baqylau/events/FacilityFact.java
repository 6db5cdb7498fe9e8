package org.baqylau.events;

/** A fact about a place of detention; its subject is the facility. */
public sealed interface FacilityFact extends Fact
        permits FacilityRegistered,
                FacilityChanged,
                FacilityClosed,
                PopulationCounted,
                DeathRecorded,
                IncidentRecorded {}
