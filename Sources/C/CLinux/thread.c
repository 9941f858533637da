#define _GNU_SOURCE
#include <pthread.h>
#include <unistd.h>

void outrigger_name_thread(const char *name);
void outrigger_become_loop_thread(void);
int outrigger_is_loop_thread(void);
int outrigger_loop_thread_id(void);

void outrigger_name_thread(const char *name) { (void)pthread_setname_np(pthread_self(), name); }

static _Thread_local int is_loop_thread;
static _Atomic int loop_thread_id;

void outrigger_become_loop_thread(void) {
  is_loop_thread = 1;
  loop_thread_id = (int)gettid();
}

int outrigger_loop_thread_id(void) { return loop_thread_id; }

int outrigger_is_loop_thread(void) { return is_loop_thread; }
