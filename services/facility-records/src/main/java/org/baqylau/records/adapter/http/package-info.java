/** The doors and pages of the records. */
@NullMarked
package org.baqylau.records.adapter.http;

import org.jspecify.annotations.NullMarked;
