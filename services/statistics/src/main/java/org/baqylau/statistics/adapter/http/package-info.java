/** The doors and pages of figures. */
@NullMarked
package org.baqylau.statistics.adapter.http;

import org.jspecify.annotations.NullMarked;
