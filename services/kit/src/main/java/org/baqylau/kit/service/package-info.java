/** Runs a service's projection of the log inside its process: start, stop, rebuild, quarantine, metrics, readiness. */
@NullMarked
package org.baqylau.kit.service;

import org.jspecify.annotations.NullMarked;
