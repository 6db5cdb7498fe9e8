/** The one command: starts every part of the system on this machine, watches it, and stops it cleanly. */
@NullMarked
package org.baqylau.local.stack;

import org.jspecify.annotations.NullMarked;
