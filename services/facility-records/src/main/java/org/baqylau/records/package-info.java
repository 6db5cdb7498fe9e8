/** The record of each facility, visit, complaint, case and recommendation, and who may read what of them. */
@NullMarked
package org.baqylau.records;

import org.jspecify.annotations.NullMarked;
