/** The tables of the records. */
@NullMarked
package org.baqylau.records.adapter.postgres;

import org.jspecify.annotations.NullMarked;
