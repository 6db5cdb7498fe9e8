/** Limit packs: files of law as data, read once at the start and refused whole where they contradict themselves. */
@NullMarked
package org.baqylau.limits.adapter.packs;

import org.jspecify.annotations.NullMarked;
