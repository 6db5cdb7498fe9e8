package org.baqylau.kit.log.derive;

import java.util.Set;

/**
 * One fact as a service reads it.
 *
 * @param subject whose fact it is, with its kind: unlike subjects never share a name
 * @param id counts once within the subject, for ever
 * @param needs keys whose values this fact's record depends on
 * @param gives whether the record that this fact changes may tell others something new
 */
public record Incoming<F>(String subject, String id, F fact, Set<String> needs, boolean gives) {}
