#pragma once
#include <crypt.h>
#include <stddef.h>

/* struct crypt_data is scratch memory whose fields are nobody's business but its size; Swift cannot see it, as it holds
   an array too long for a tuple. */
static inline size_t outrigger_crypt_data_size(void) { return sizeof(struct crypt_data); }
