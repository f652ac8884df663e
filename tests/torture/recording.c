/* Preloaded into a program (LD_PRELOAD), writes down what that program asks the disk to do below one folder: names made,
 * moved and taken away, bytes written, and what was asked to be on the disk for good. tests/torture/disks.py reads it.
 *
 * RECORDED_FOLDER  the folder, without symbolic links
 * RECORDED_LOG     the file that is written, outside that folder
 *
 * One record: kind (1 byte), inode (8), offset or size (8), lengths of first path, second path and data (4 each), then
 * these; numbers as the machine has them. A call and its record are one step: the order of the log is that of the disk.
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
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name, result, ...) ((result (*)(__VA_ARGS__))real(name))
#define EXPORTED __attribute__((visibility("default")))

static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *folder;
static int log_file = -1;

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

static ssize_t real_write(int file, const void *data, size_t size) {
    static ssize_t (*call)(int, const void *, size_t);
    if (!call) call = REAL("write", ssize_t, int, const void *, size_t);
    return call(file, data, size);
}

static int real_open(int at, const char *path, int flags, mode_t mode) {
    static int (*call)(int, const char *, int, ...);
    if (!call) call = (int (*)(int, const char *, int, ...))real("openat");
    return call(at, path, flags, mode);
}

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("RECORDED_LOG");
    folder = getenv("RECORDED_FOLDER");
    if (log && folder) log_file = real_open(AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static void put(const void *data, size_t size) {
    const char *rest = data;
    while (size) {
        ssize_t done = real_write(log_file, rest, size);
        if (done <= 0) abort();
        rest += done;
        size -= done;
    }
}

static void record(char kind, uint64_t inode, uint64_t offset, const char *first, const char *second, const void *data,
                   size_t size) {
    int kept = errno;
    uint32_t lengths[3] = {strlen(first), strlen(second), size};
    char head[1 + 8 + 8 + 12];
    head[0] = kind;
    memcpy(head + 1, &inode, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, lengths, 12);
    put(head, sizeof head);
    put(first, lengths[0]);
    put(second, lengths[1]);
    put(data, size);
    errno = kept;
}

/* Whether a path is below the folder; it is completed in `whole` where it begins at an open folder or the current one. */
static int is_ours(int at, const char *path, char whole[PATH_MAX]) {
    int kept = errno;
    char link[64];
    if (log_file < 0 || !path) return 0;
    whole[0] = 0;
    if (path[0] != '/') {
        ssize_t size;
        if (at == AT_FDCWD) strcpy(link, "/proc/self/cwd");
        else snprintf(link, sizeof link, "/proc/self/fd/%d", at);
        size = readlink(link, whole, PATH_MAX - 2);
        if (size < 0) size = 0;
        whole[size] = '/';
        whole[size + 1] = 0;
    }
    if (strlen(whole) + strlen(path) >= PATH_MAX) return 0;
    strcat(whole, path);
    errno = kept;
    size_t own = strlen(folder);
    return strncmp(whole, folder, own) == 0 && whole[own] == '/';
}

/* Whether an open file or folder is below the folder (one whose name is gone as well); gives its inode. */
static int is_open_ours(int file, uint64_t *inode) {
    int kept = errno;
    char link[64], path[PATH_MAX];
    struct stat facts;
    int ours = 0;
    if (log_file >= 0 && file != log_file && fstat(file, &facts) == 0 && (S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode))) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        ssize_t size = readlink(link, path, PATH_MAX - 1);
        size_t own = strlen(folder);
        ours = size > 0 && (size_t)size >= own && strncmp(path, folder, own) == 0;
        *inode = facts.st_ino;
    }
    errno = kept;
    return ours;
}

static int opened(int at, const char *path, int flags, mode_t mode) {
    char whole[PATH_MAX];
    struct stat facts;
    if (!(flags & (O_CREAT | O_TRUNC)) || (flags & O_TMPFILE) == O_TMPFILE || !is_ours(at, path, whole))
        return real_open(at, path, flags, mode);
    pthread_mutex_lock(&turn);
    int was_there = stat(whole, &facts) == 0;
    int file = real_open(at, path, flags, mode);
    if (file >= 0 && fstat(file, &facts) == 0) {
        if (!was_there) record('C', facts.st_ino, 0, whole, "", "", 0);
        else if (flags & O_TRUNC) record('T', facts.st_ino, 0, "", "", "", 0);
    }
    pthread_mutex_unlock(&turn);
    return file;
}

#define MODE(flags, last) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, last); \
        mode = va_arg(rest, int); \
        va_end(rest); \
    }

EXPORTED int open(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
EXPORTED int open64(const char *path, int flags, ...) { MODE(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
EXPORTED int openat(int at, const char *path, int flags, ...) { MODE(flags, flags) return opened(at, path, flags, mode); }
EXPORTED int openat64(int at, const char *path, int flags, ...) { MODE(flags, flags) return opened(at, path, flags, mode); }
EXPORTED int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
EXPORTED int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
EXPORTED int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

/* Bytes have come to stand in a file, ending where it is now or from an offset on; `data` may be read back from it. */
static void written(int file, uint64_t inode, const void *data, ssize_t size, off_t from) {
    if (size <= 0) return;
    int kept = errno;
    char *again = NULL;
    if (from < 0) from = lseek(file, 0, SEEK_CUR) - size;
    if (!data) {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        int reading = real_open(AT_FDCWD, link, O_RDONLY, 0);
        again = malloc(size);
        if (reading < 0 || !again || pread(reading, again, size, from) != size) abort();
        close(reading);
        data = again;
    }
    record('W', inode, from, "", "", data, size);
    free(again);
    errno = kept;
}

#define WRITES(call, data, from) \
    uint64_t inode; \
    if (!is_open_ours(file, &inode)) return call; \
    pthread_mutex_lock(&turn); \
    ssize_t done = call; \
    written(file, inode, data, done, from); \
    pthread_mutex_unlock(&turn); \
    return done;

EXPORTED ssize_t write(int file, const void *data, size_t size) { WRITES(real_write(file, data, size), data, -1) }
EXPORTED ssize_t pwrite(int file, const void *data, size_t size, off_t from) {
    WRITES(REAL("pwrite", ssize_t, int, const void *, size_t, off_t)(file, data, size, from), data, from)
}
EXPORTED ssize_t pwrite64(int file, const void *data, size_t size, off_t from) {
    WRITES(REAL("pwrite64", ssize_t, int, const void *, size_t, off_t)(file, data, size, from), data, from)
}
EXPORTED ssize_t writev(int file, const struct iovec *parts, int count) {
    WRITES(REAL("writev", ssize_t, int, const struct iovec *, int)(file, parts, count), NULL, -1)
}
EXPORTED ssize_t pwritev(int file, const struct iovec *parts, int count, off_t from) {
    WRITES(REAL("pwritev", ssize_t, int, const struct iovec *, int, off_t)(file, parts, count, from), NULL, from)
}
EXPORTED ssize_t sendfile(int file, int source, off_t *offset, size_t size) {
    WRITES(REAL("sendfile", ssize_t, int, int, off_t *, size_t)(file, source, offset, size), NULL, -1)
}
EXPORTED ssize_t sendfile64(int file, int source, off_t *offset, size_t size) {
    WRITES(REAL("sendfile64", ssize_t, int, int, off_t *, size_t)(file, source, offset, size), NULL, -1)
}
EXPORTED ssize_t copy_file_range(int source, off_t *read_at, int file, off_t *write_at, size_t size, unsigned flags) {
    off_t from = write_at ? *write_at : -1;
    WRITES(REAL("copy_file_range", ssize_t, int, off_t *, int, off_t *, size_t, unsigned)(source, read_at, file, write_at,
                                                                                          size, flags), NULL, from)
}

/* A call that changes something: if it succeeded, `note` is written down. */
#define STEP(ours, call, note) \
    if (!(ours)) return call; \
    pthread_mutex_lock(&turn); \
    int done = call; \
    if (done == 0) { note; } \
    pthread_mutex_unlock(&turn); \
    return done;

#define FILE_STEP(kind, call, value) \
    uint64_t inode; \
    STEP(is_open_ours(file, &inode), call, record(kind, inode, value, "", "", "", 0))

EXPORTED int ftruncate(int file, off_t size) { FILE_STEP('T', REAL("ftruncate", int, int, off_t)(file, size), size) }
EXPORTED int ftruncate64(int file, off_t size) { FILE_STEP('T', REAL("ftruncate64", int, int, off_t)(file, size), size) }
EXPORTED int fsync(int file) { FILE_STEP('S', REAL("fsync", int, int)(file), 0) }
EXPORTED int fdatasync(int file) { FILE_STEP('S', REAL("fdatasync", int, int)(file), 0) }

#define PATH_STEP(kind, at, path, call) \
    char whole[PATH_MAX]; \
    STEP(is_ours(at, path, whole), call, record(kind, 0, 0, whole, "", "", 0))

EXPORTED int unlink(const char *path) { PATH_STEP('U', AT_FDCWD, path, REAL("unlink", int, const char *)(path)) }
EXPORTED int rmdir(const char *path) { PATH_STEP('U', AT_FDCWD, path, REAL("rmdir", int, const char *)(path)) }
EXPORTED int remove(const char *path) { PATH_STEP('U', AT_FDCWD, path, REAL("remove", int, const char *)(path)) }
EXPORTED int unlinkat(int at, const char *path, int flags) {
    PATH_STEP('U', at, path, REAL("unlinkat", int, int, const char *, int)(at, path, flags))
}

static uint64_t inode_of(const char *path) {
    struct stat facts;
    return stat(path, &facts) == 0 ? facts.st_ino : 0;
}

#define FOLDER_STEP(at, path, call) \
    char whole[PATH_MAX]; \
    STEP(is_ours(at, path, whole), call, record('M', inode_of(whole), 0, whole, "", "", 0))

EXPORTED int mkdir(const char *path, mode_t mode) {
    FOLDER_STEP(AT_FDCWD, path, REAL("mkdir", int, const char *, mode_t)(path, mode))
}
EXPORTED int mkdirat(int at, const char *path, mode_t mode) {
    FOLDER_STEP(at, path, REAL("mkdirat", int, int, const char *, mode_t)(at, path, mode))
}

#define NAMES_STEP(kind, from_at, from, to_at, to, call) \
    char first[PATH_MAX], second[PATH_MAX]; \
    STEP(is_ours(from_at, from, first) && is_ours(to_at, to, second), call, record(kind, 0, 0, first, second, "", 0))

EXPORTED int rename(const char *from, const char *to) {
    NAMES_STEP('R', AT_FDCWD, from, AT_FDCWD, to, REAL("rename", int, const char *, const char *)(from, to))
}
EXPORTED int renameat(int from_at, const char *from, int to_at, const char *to) {
    NAMES_STEP('R', from_at, from, to_at, to,
               REAL("renameat", int, int, const char *, int, const char *)(from_at, from, to_at, to))
}
EXPORTED int link(const char *from, const char *to) {
    NAMES_STEP('L', AT_FDCWD, from, AT_FDCWD, to, REAL("link", int, const char *, const char *)(from, to))
}
EXPORTED int linkat(int from_at, const char *from, int to_at, const char *to, int flags) {
    NAMES_STEP('L', from_at, from, to_at, to,
               REAL("linkat", int, int, const char *, int, const char *, int)(from_at, from, to_at, to, flags))
}

/* The program itself notes something: that a piece of work was accepted. */
EXPORTED void recording_mark(const char *text) {
    if (log_file < 0) return;
    pthread_mutex_lock(&turn);
    record('K', 0, 0, text, "", "", 0);
    pthread_mutex_unlock(&turn);
}
