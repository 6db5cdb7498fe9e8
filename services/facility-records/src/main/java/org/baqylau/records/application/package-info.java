/** What a reader can ask of the records. */
@NullMarked
package org.baqylau.records.application;

import org.jspecify.annotations.NullMarked;
