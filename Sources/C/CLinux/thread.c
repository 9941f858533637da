#define _GNU_SOURCE
#include <pthread.h>

void outrigger_name_thread(const char *name);
unsigned long outrigger_thread_identity(void);

void outrigger_name_thread(const char *name) { (void)pthread_setname_np(pthread_self(), name); }

unsigned long outrigger_thread_identity(void) { return (unsigned long)pthread_self(); }
