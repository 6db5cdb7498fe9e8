/**
 * Records derived from facts: every fact counted once, each subject's record a pure function of its facts and of what
 * other subjects tell it, brought up to date in the transaction that takes the facts in.
 */
@NullMarked
package org.baqylau.kit.log.derive;

import org.jspecify.annotations.NullMarked;
