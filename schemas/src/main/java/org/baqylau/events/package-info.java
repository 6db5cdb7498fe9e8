/** The events of the contract as Java types, and their one strict reading and writing as JSON. */
@NullMarked
package org.baqylau.events;

import org.jspecify.annotations.NullMarked;
