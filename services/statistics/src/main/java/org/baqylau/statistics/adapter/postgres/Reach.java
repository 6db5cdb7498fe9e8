package org.baqylau.statistics.adapter.postgres;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader sees. Territory goes by the region that a facility has now, whatever day or past state is asked for.
 *
 * @param territory regions; null for the whole country
 * @param today local to the country
 * @param schema of the live tables, which those of a past state may hide
 */
record Reach(@Nullable Set<String> territory, LocalDate today, String schema) {}
