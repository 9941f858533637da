#include "CLinux.h"
#include <stdint.h>

/* 0: not asked yet; 1 ... OUTRIGGER_THREAD_SLOTS: the slot plus one; above: this thread has none. */
_Thread_local int outrigger_thread_slot_value = 0;

#define NO_SLOT (OUTRIGGER_THREAD_SLOTS + 1)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static uint64_t taken;

/* The next thread that gets the slot sees all that this one wrote into it: the mutex orders the two. */
static void release_slot(void *value) {
  outrigger_thread_slot_value = NO_SLOT;
  pthread_mutex_lock(&lock);
  taken &= ~((uint64_t)1 << ((uintptr_t)value - 1));
  pthread_mutex_unlock(&lock);
}

static void make_key(void) {
  if (pthread_key_create(&key, release_slot) != 0) taken = UINT64_MAX;
}

int outrigger_claim_thread_slot(void) {
  if (outrigger_thread_slot_value == NO_SLOT) return -1;
  pthread_once(&once, make_key);
  pthread_mutex_lock(&lock);
  int slot = ~taken ? __builtin_ctzll(~taken) : -1;
  if (slot >= 0) taken |= (uint64_t)1 << slot;
  pthread_mutex_unlock(&lock);
  outrigger_thread_slot_value = slot < 0 ? NO_SLOT : slot + 1;
  if (slot >= 0) pthread_setspecific(key, (void *)(uintptr_t)(slot + 1));
  return slot;
}
