/** Cells, spans and stocks in PostgreSQL. */
@NullMarked
package org.baqylau.statistics.adapter.postgres;

import org.jspecify.annotations.NullMarked;
