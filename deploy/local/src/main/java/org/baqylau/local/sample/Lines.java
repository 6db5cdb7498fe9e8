package org.baqylau.local.sample;

/** Takes events one by one, each a line of JSON in UTF-8 without its line end. */
interface Lines {

    void add(byte[] line);
}
