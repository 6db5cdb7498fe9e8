/** Who is told of an alert, by which way, and how long it is tried. */
@NullMarked
package org.baqylau.limits.notices.domain;

import org.jspecify.annotations.NullMarked;
