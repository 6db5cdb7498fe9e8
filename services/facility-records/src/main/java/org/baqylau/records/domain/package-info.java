/** Who may read what of a facility, as rules on values. */
@NullMarked
package org.baqylau.records.domain;

import org.jspecify.annotations.NullMarked;
