/** What can be asked of the figures. */
@NullMarked
package org.baqylau.statistics.application;

import org.jspecify.annotations.NullMarked;
