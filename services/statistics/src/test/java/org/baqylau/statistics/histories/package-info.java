/** Random histories, and the figures that they give: recounted from the raw events by code of its own. */
@NullMarked
package org.baqylau.statistics.histories;

import org.jspecify.annotations.NullMarked;
