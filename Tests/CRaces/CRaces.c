#include "CRaces.h"
#include <sched.h>
#include <stdatomic.h>

/* A program must call something of this file, or the linker leaves it out. */
void outrigger_races_are_visible(void) {}

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
/* An uncontended Mutex of Swift's Synchronization is taken by atomics in our own code, which ThreadSanitizer sees. A
   contended one is taken inside libswiftSynchronization, which is not instrumented: it would look as if nobody had
   taken it. So the sanitized program brings its own: the same state word, taken by an atomic that is seen.
   A waiter never sets the kernel's bit for waiters, so giving back stays the atomic in our own code. */
__attribute__((swiftcall)) void outrigger_lock_slowly(
    unsigned thread, __attribute__((swift_context)) _Atomic(unsigned) *state)
    __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");

__attribute__((swiftcall)) void outrigger_lock_slowly(
    unsigned thread, __attribute__((swift_context)) _Atomic(unsigned) *state) {
  unsigned nobody = 0;
  while (!atomic_compare_exchange_weak_explicit(state, &nobody, thread, memory_order_acquire, memory_order_relaxed)) {
    nobody = 0;
    sched_yield();
  }
}
#endif
#endif
