#pragma once
/* How often memory was asked for, by any thread, between the two calls. */
void allocations_begin(void);
long allocations_end(void);
