/* A disk that can be watched and made to fail, for the trials of durability on Linux.
 *
 * Loaded with LD_PRELOAD into a program under trial. What happens to files below DISK_ROOT is counted, and
 *   - written to DISK_LOG in order, so that a power cut can be played at any point (see store/src/trials/);
 *   - made to fail when its number is reached: the control file DISK_CONTROL is shared with the trial.
 * Everything else goes through untouched. Never shipped.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* Shared with the trial: 64-bit numbers in this order, machine byte order. */
struct control {
  uint64_t count;   /* operations so far */
  uint64_t fail_at; /* number of the operation that fails, from 1; 0 for none */
  uint64_t error;   /* errno of the failure */
  uint64_t sticky;  /* 1: everything from then on fails too */
  uint64_t failed;  /* operations that were made to fail */
};

enum op { OP_CREATE = 1, OP_WRITE, OP_TRUNCATE, OP_SYNC, OP_RENAME, OP_UNLINK, OP_MKDIR, OP_RMDIR, OP_SYNC_DIR };

#define MOST_FILES 4096
static char *paths[MOST_FILES];
static unsigned char is_dir[MOST_FILES];
static char root[PATH_MAX];
static size_t root_length;
static int log_fd = -1;
static struct control *control;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#define REAL(name) \
  static __typeof__(name) *real_##name; \
  if (!real_##name) real_##name = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int (*plain_open)(const char *, int, ...);
static ssize_t (*plain_write)(int, const void *, size_t);

static void start(void) {
  plain_open = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  plain_write = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  const char *below = getenv("DISK_ROOT");
  if (!below || !realpath(below, root)) return;
  root_length = strlen(root);
  const char *log = getenv("DISK_LOG");
  if (log) log_fd = plain_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *shared = getenv("DISK_CONTROL");
  if (shared) {
    int fd = plain_open(shared, O_RDWR | O_CLOEXEC);
    if (fd >= 0) {
      void *at = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (at != MAP_FAILED) control = at;
    }
  }
}

/* The absolute path of a file below the root, or none. */
static char *below_root(int dir, const char *path) {
  pthread_once(&once, start);
  if (!root_length || !path) return NULL;
  char full[PATH_MAX];
  if (path[0] == '/') {
    snprintf(full, sizeof full, "%s", path);
  } else if (dir == AT_FDCWD) {
    char here[PATH_MAX];
    if (!getcwd(here, sizeof here)) return NULL;
    snprintf(full, sizeof full, "%.2000s/%.2000s", here, path);
  } else {
    if (dir < 0 || dir >= MOST_FILES || !paths[dir]) return NULL;
    snprintf(full, sizeof full, "%.2000s/%.2000s", paths[dir], path);
  }
  if (strncmp(full, root, root_length) || (full[root_length] && full[root_length] != '/')) return NULL;
  return strdup(full);
}

/* Counts an operation; true when it has to fail, with errno set. */
static int fails(void) {
  if (!control) return 0;
  uint64_t number = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
  uint64_t at = control->fail_at;
  if (!at || number < at || (number > at && !control->sticky)) return 0;
  __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
  errno = (int)control->error;
  return 1;
}

static void put(unsigned char *to, uint64_t value) {
  for (int byte = 0; byte < 8; byte++) to[byte] = (unsigned char)(value >> (8 * byte));
}

/* One record: op, length of the path, path, number, length of the data, data. */
static void note(enum op op, const char *path, uint64_t number, const void *data, size_t length) {
  if (log_fd < 0 || !path) return;
  size_t named = strlen(path), total = 1 + 8 + named + 8 + 8 + length;
  unsigned char *record = malloc(total);
  if (!record) return;
  record[0] = (unsigned char)op;
  put(record + 1, named);
  memcpy(record + 9, path, named);
  put(record + 9 + named, number);
  put(record + 17 + named, length);
  if (length) memcpy(record + 25 + named, data, length);
  pthread_mutex_lock(&lock);
  for (size_t done = 0; done < total;) {
    ssize_t wrote = plain_write(log_fd, record + done, total - done);
    if (wrote <= 0) _exit(97);
    done += (size_t)wrote;
  }
  pthread_mutex_unlock(&lock);
  free(record);
}

static const char *path_of(int fd) {
  return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL;
}

static int opened(int fd, char *path, int flags, int existed) {
  if (fd < 0 || !path || fd >= MOST_FILES) {
    free(path);
    return fd;
  }
  struct stat about;
  free(paths[fd]);
  paths[fd] = path;
  is_dir[fd] = fstat(fd, &about) == 0 && S_ISDIR(about.st_mode);
  if ((flags & O_CREAT) && !existed) note(OP_CREATE, path, 0, NULL, 0);
  if ((flags & O_TRUNC) && existed && !is_dir[fd]) note(OP_TRUNCATE, path, 0, NULL, 0);
  return fd;
}

static int there(const char *path) {
  struct stat about;
  return path && lstat(path, &about) == 0;
}

#define OPENER(name, parameters, dir, call) \
  int name parameters { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    REAL(name); \
    char *full = below_root(dir, path); \
    if (!full) return call; \
    if (fails()) { \
      free(full); \
      return -1; \
    } \
    int existed = there(full); \
    return opened(call, full, flags, existed); \
  }
OPENER(open, (const char *path, int flags, ...), AT_FDCWD, real_open(path, flags, mode))
OPENER(open64, (const char *path, int flags, ...), AT_FDCWD, real_open64(path, flags, mode))
OPENER(openat, (int dir, const char *path, int flags, ...), dir, real_openat(dir, path, flags, mode))
OPENER(openat64, (int dir, const char *path, int flags, ...), dir, real_openat64(dir, path, flags, mode))

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MOST_FILES && paths[fd]) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  return real_close(fd);
}

int fcntl64(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  static int (*real)(int, int, ...);
  if (!real) real = (int (*)(int, int, ...))dlsym(RTLD_NEXT, "fcntl64");
  int result = real(fd, command, argument);
  if ((command == F_DUPFD || command == F_DUPFD_CLOEXEC) && result >= 0 && result < MOST_FILES && path_of(fd)) {
    paths[result] = strdup(paths[fd]);
    is_dir[result] = is_dir[fd];
  }
  return result;
}

#define READER(name, type, parameters, call) \
  type name parameters { \
    REAL(name); \
    if (path_of(fd) && fails()) return -1; \
    return call; \
  }
READER(read, ssize_t, (int fd, void *into, size_t length), real_read(fd, into, length))
READER(pread, ssize_t, (int fd, void *into, size_t length, off_t at), real_pread(fd, into, length, at))
READER(pread64, ssize_t, (int fd, void *into, size_t length, off64_t at), real_pread64(fd, into, length, at))

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  const char *path = path_of(fd);
  if (!path) return real_write(fd, data, length);
  if (fails()) return -1;
  ssize_t wrote = real_write(fd, data, length);
  if (wrote > 0) note(OP_WRITE, path, (uint64_t)(lseek(fd, 0, SEEK_CUR) - wrote), data, (size_t)wrote);
  return wrote;
}

#define WRITER(name, offset) \
  ssize_t name(int fd, const void *data, size_t length, offset at) { \
    REAL(name); \
    const char *path = path_of(fd); \
    if (!path) return real_##name(fd, data, length, at); \
    if (fails()) return -1; \
    ssize_t wrote = real_##name(fd, data, length, at); \
    if (wrote > 0) note(OP_WRITE, path, (uint64_t)at, data, (size_t)wrote); \
    return wrote; \
  }
WRITER(pwrite, off_t)
WRITER(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  if (!path_of(fd)) return real_writev(fd, parts, count);
  ssize_t total = 0;
  for (int part = 0; part < count; part++) {
    ssize_t wrote = write(fd, parts[part].iov_base, parts[part].iov_len);
    if (wrote < 0) return total ? total : -1;
    total += wrote;
  }
  return total;
}

/* The kernel's own copies go past the log: programs fall back to reading and writing. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there_at, size_t length, unsigned int flags) {
  REAL(copy_file_range);
  if (!path_of(from) && !path_of(to)) return real_copy_file_range(from, at, to, there_at, length, flags);
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length);
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  static ssize_t (*real)(int, int, off64_t *, size_t);
  if (!real) real = (ssize_t(*)(int, int, off64_t *, size_t))dlsym(RTLD_NEXT, "sendfile64");
  if (!path_of(from) && !path_of(to)) return real(to, from, at, length);
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) {
  return sendfile64(to, from, (off64_t *)at, length);
}

#define CUTTER(name, offset) \
  int name(int fd, offset length) { \
    REAL(name); \
    const char *path = path_of(fd); \
    if (path && fails()) return -1; \
    int result = real_##name(fd, length); \
    if (!result && path) note(OP_TRUNCATE, path, (uint64_t)length, NULL, 0); \
    return result; \
  }
CUTTER(ftruncate, off_t)
CUTTER(ftruncate64, off64_t)

#define SYNCER(name) \
  int name(int fd) { \
    REAL(name); \
    const char *path = path_of(fd); \
    if (path && fails()) return -1; \
    int result = real_##name(fd); \
    if (!result && path) note(is_dir[fd] ? OP_SYNC_DIR : OP_SYNC, path, 0, NULL, 0); \
    return result; \
  }
SYNCER(fsync)
SYNCER(fdatasync)

static int moved(int from_dir, const char *from, int to_dir, const char *to, int (*go)(int, const char *, int, const char *)) {
  char *old = below_root(from_dir, from), *new = below_root(to_dir, to);
  int result = -1;
  if (!(old || new) || !fails()) {
    result = go(from_dir, from, to_dir, to);
    if (!result && old && new) note(OP_RENAME, old, 0, new, strlen(new));
  }
  int error = errno;
  free(old);
  free(new);
  errno = error;
  return result;
}
static int go_rename(int a, const char *from, int b, const char *to) {
  (void)a;
  (void)b;
  REAL(rename);
  return real_rename(from, to);
}
static int go_renameat(int a, const char *from, int b, const char *to) {
  REAL(renameat);
  return real_renameat(a, from, b, to);
}
int rename(const char *from, const char *to) { return moved(AT_FDCWD, from, AT_FDCWD, to, go_rename); }
int renameat(int a, const char *from, int b, const char *to) { return moved(a, from, b, to, go_renameat); }

#define REMOVER(name, parameters, dir, call, op) \
  int name parameters { \
    REAL(name); \
    char *full = below_root(dir, path); \
    if (!full) return call; \
    int result = fails() ? -1 : call; \
    int error = errno; \
    if (!result) note(op, full, 0, NULL, 0); \
    free(full); \
    errno = error; \
    return result; \
  }
REMOVER(unlink, (const char *path), AT_FDCWD, real_unlink(path), OP_UNLINK)
REMOVER(rmdir, (const char *path), AT_FDCWD, real_rmdir(path), OP_RMDIR)
REMOVER(unlinkat, (int dir, const char *path, int flags), dir, real_unlinkat(dir, path, flags), (flags & AT_REMOVEDIR) ? OP_RMDIR : OP_UNLINK)
REMOVER(mkdir, (const char *path, mode_t mode), AT_FDCWD, real_mkdir(path, mode), OP_MKDIR)
