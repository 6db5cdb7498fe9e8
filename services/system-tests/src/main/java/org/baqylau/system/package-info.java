/** A running system as a client sees it: started by the one command, spoken to through its public doors. */
@NullMarked
package org.baqylau.system;

import org.jspecify.annotations.NullMarked;
