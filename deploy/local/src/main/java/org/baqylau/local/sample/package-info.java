/** The sample: events whose figures are those of Kazakhstan's third periodic report, and how they enter a new stack. */
@NullMarked
package org.baqylau.local.sample;

import org.jspecify.annotations.NullMarked;
