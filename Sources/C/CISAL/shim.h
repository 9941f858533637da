#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A stream and the memory its level works in, in one piece: the structure is too large for Swift to import as a value, and
 * the sizes of the memory are macros. */
struct outrigger_igzip {
  struct isal_zstream stream;
  uint8_t level_buffer[];
};

/* Raw deflate. NULL without memory. Level 0 has fixed codes, 1 to 3 make their own and need the memory for it. */
static inline struct outrigger_igzip *outrigger_igzip_new(int level) {
  static const uint32_t sizes[] = {0, ISAL_DEF_LVL1_MEDIUM, ISAL_DEF_LVL2_MEDIUM, ISAL_DEF_LVL3_MEDIUM};
  struct outrigger_igzip *igzip = malloc(sizeof *igzip + sizes[level]);
  if (igzip == NULL) return NULL;
  memset(igzip, 0, sizeof *igzip);
  isal_deflate_init(&igzip->stream);
  igzip->stream.level = level;
  igzip->stream.level_buf = level == 0 ? NULL : igzip->level_buffer;
  igzip->stream.level_buf_size = sizes[level];
  igzip->stream.gzip_flag = IGZIP_DEFLATE;
  return igzip;
}

static inline void outrigger_igzip_free(struct outrigger_igzip *igzip) { free(igzip); }

static inline void outrigger_igzip_reset(struct outrigger_igzip *igzip) { isal_deflate_reset(&igzip->stream); }

/* Gives the stream its next input; `flush` is for its end. */
static inline void outrigger_igzip_feed(
    struct outrigger_igzip *igzip, const uint8_t *bytes, uint32_t size, int flush, int is_last) {
  igzip->stream.next_in = (uint8_t *)bytes; /* only read, whatever its type says */
  igzip->stream.avail_in = size;
  igzip->stream.flush = flush;
  igzip->stream.end_of_stream = is_last;
}

/* Compresses until the input is taken or `room` bytes are written; how many were. Full room means that there may be more. */
static inline uint32_t outrigger_igzip_take(struct outrigger_igzip *igzip, uint8_t *output, uint32_t room) {
  igzip->stream.next_out = output;
  igzip->stream.avail_out = room;
  isal_deflate(&igzip->stream);
  return room - igzip->stream.avail_out;
}

/* Raw deflate as a whole. False unless it is `room` bytes. */
static inline bool outrigger_inflate(const uint8_t *bytes, uint32_t size, uint8_t *output, uint32_t room) {
  struct inflate_state *state = malloc(sizeof *state);
  if (state == NULL) return false;
  isal_inflate_init(state);
  state->next_in = (uint8_t *)bytes; /* only read, whatever its type says */
  state->avail_in = size;
  state->next_out = output;
  state->avail_out = room;
  bool is_whole = isal_inflate_stateless(state) == ISAL_DECOMP_OK && state->total_out == room;
  free(state);
  return is_whole;
}
