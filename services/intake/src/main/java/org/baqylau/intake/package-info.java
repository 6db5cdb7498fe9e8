/** The one door for facts from outside: each is checked, sealed, appended to the log and answered with a receipt. */
@NullMarked
package org.baqylau.intake;

import org.jspecify.annotations.NullMarked;
