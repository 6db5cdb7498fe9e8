/** The log and what is made of it: appends that are durable, and projections in which every fact counts once. */
@NullMarked
package org.baqylau.kit.log;

import org.jspecify.annotations.NullMarked;
