/** What {@code ./bench} measures: correctness first, then speed in interleaved pairs against a baseline. */
@NullMarked
package org.baqylau.system.bench;

import org.jspecify.annotations.NullMarked;
