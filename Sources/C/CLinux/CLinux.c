/* Every function of this module is inline in its header; SwiftPM wants one source file. */
