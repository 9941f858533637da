#pragma once
#include <gnutls/abstract.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

/* gnutls_free is a variable that holds a function, which Swift imports as something that could change. */
static inline void outrigger_gnutls_free(void *memory) { gnutls_free(memory); }
