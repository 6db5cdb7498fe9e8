/** Personal fields put out of sight before the log, each subject under a key of its own. */
@NullMarked
package org.baqylau.intake.sealing;

import org.jspecify.annotations.NullMarked;
