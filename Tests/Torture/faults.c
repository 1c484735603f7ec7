/* Makes one system call of a program fail, or kills the program there: loaded with LD_PRELOAD.
 *
 * FAULT_AT      which call, counted from 1; 0 only counts
 * FAULT_KIND    io, full (the disk), short (half a write, then full), before or after (kill -9)
 * FAULT_STAYS   1: all later calls of the kind fail too
 * FAULT_READS   1: calls that read are counted too
 * FAULT_LOG     a file that gets the number of calls, and whether the fault came
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long at = -1, count, fired;
static int stays, reads;
static char kind[16];
static char log_path[4096];

static void report(void) {
  char text[64];
  int length = snprintf(text, sizeof text, "%ld %ld\n", count, fired);
  int file = (int)syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  syscall(SYS_write, file, text, (size_t)length);
  syscall(SYS_close, file);
}

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_AT");
  at = text ? atol(text) : -1;
  stays = getenv("FAULT_STAYS") != NULL;
  reads = getenv("FAULT_READS") != NULL;
  snprintf(kind, sizeof kind, "%s", getenv("FAULT_KIND") ? getenv("FAULT_KIND") : "io");
  snprintf(log_path, sizeof log_path, "%s", getenv("FAULT_LOG") ? getenv("FAULT_LOG") : "");
}

__attribute__((destructor)) static void end(void) {
  if (at >= 0) report();
}

/* 0: let it be; 1: fail; 2: kill after it. */
static int strikes(void) {
  if (at < 0) return 0;
  count += 1;
  if (at == 0 || count < at || (count > at && !stays)) return 0;
  fired = 1;
  report();
  if (strcmp(kind, "before") == 0) kill(getpid(), SIGKILL);
  return strcmp(kind, "after") == 0 ? 2 : 1;
}

static int refuse(void) {
  errno = strcmp(kind, "io") == 0 ? EIO : ENOSPC;
  return -1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define GUARD(call)                                  \
  int strike = strikes();                            \
  if (strike == 1) return refuse();                  \
  __typeof__(call) result = call;                    \
  if (strike == 2) kill(getpid(), SIGKILL);          \
  return result

ssize_t write(int file, const void *bytes, size_t length) {
  /* What is said of a fault must get through. */
  if (file == STDERR_FILENO) return REAL(write)(file, bytes, length);
  int strike = strikes();
  if (strike == 1) {
    if (strcmp(kind, "short") == 0 && length > 1) return REAL(write)(file, bytes, length / 2);
    return refuse();
  }
  ssize_t result = REAL(write)(file, bytes, length);
  if (strike == 2) kill(getpid(), SIGKILL);
  return result;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  int strike = strikes();
  if (strike == 1) {
    if (strcmp(kind, "short") == 0 && length > 1)
      return REAL(pwrite64)(file, bytes, length / 2, offset);
    return refuse();
  }
  ssize_t result = REAL(pwrite64)(file, bytes, length, offset);
  if (strike == 2) kill(getpid(), SIGKILL);
  return result;
}

int fsync(int file) { GUARD(REAL(fsync)(file)); }
int fdatasync(int file) { GUARD(REAL(fdatasync)(file)); }
int ftruncate64(int file, off64_t length) { GUARD(REAL(ftruncate64)(file, length)); }
int fchmod(int file, mode_t mode) { GUARD(REAL(fchmod)(file, mode)); }
int rename(const char *from, const char *to) { GUARD(REAL(rename)(from, to)); }
int link(const char *from, const char *to) { GUARD(REAL(link)(from, to)); }
int unlink(const char *path) { GUARD(REAL(unlink)(path)); }
int mkdir(const char *path, mode_t mode) { GUARD(REAL(mkdir)(path, mode)); }

ssize_t read(int file, void *bytes, size_t length) {
  if (!reads) return REAL(read)(file, bytes, length);
  GUARD(REAL(read)(file, bytes, length));
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t offset) {
  if (!reads) return REAL(pread64)(file, bytes, length, offset);
  GUARD(REAL(pread64)(file, bytes, length, offset));
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  if (!reads && !(flags & O_CREAT)) return REAL(open64)(path, flags, mode);
  GUARD(REAL(open64)(path, flags, mode));
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  if (!reads && !(flags & O_CREAT)) return REAL(open)(path, flags, mode);
  GUARD(REAL(open)(path, flags, mode));
}
