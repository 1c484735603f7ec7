#ifndef TANDEM_CBUILD_H
#define TANDEM_CBUILD_H

#define TANDEM_QUOTED(text) #text
#define TANDEM_QUOTE(text) TANDEM_QUOTED(text)

/* The commit that the program is built of, as the build tells it; empty where it does not. */
static inline const char *tandem_build_commit(void) {
#ifdef TANDEM_COMMIT
  return TANDEM_QUOTE(TANDEM_COMMIT);
#else
  return "";
#endif
}

#endif
