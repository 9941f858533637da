#define _GNU_SOURCE
#include <pthread.h>

void outrigger_name_thread(const char *name);
void outrigger_become_loop_thread(void);
int outrigger_is_loop_thread(void);

void outrigger_name_thread(const char *name) { (void)pthread_setname_np(pthread_self(), name); }

static _Thread_local int is_loop_thread;

void outrigger_become_loop_thread(void) { is_loop_thread = 1; }

int outrigger_is_loop_thread(void) { return is_loop_thread; }
