#pragma once
#include <zlib.h>

/* deflateInit2 is a macro that adds the version and size zlib checks its caller by. Without header and trailer (negative
 * window bits), and with the small tables that texts full of near repetitions need: 64 KiB in place of 256. */
static inline int outrigger_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -13, 6, Z_DEFAULT_STRATEGY);
}
