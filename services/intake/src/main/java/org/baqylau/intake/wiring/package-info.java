/** What the parts are made of and how they hang together. */
@NullMarked
package org.baqylau.intake.wiring;

import org.jspecify.annotations.NullMarked;
