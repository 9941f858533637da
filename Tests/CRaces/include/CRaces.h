#pragma once
/* Swift's Mutex in a form that ThreadSanitizer can see; nothing in any other build. */
void outrigger_races_are_visible(void);
