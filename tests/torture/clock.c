/* Preloaded into a program (LD_PRELOAD), gives it a clock that somebody turns: `turn_clock` by so many seconds from the
 * true time. What measures durations (CLOCK_MONOTONIC) goes on as ever.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

static long long turned;

__attribute__((visibility("default"))) void turn_clock(long long seconds) { turned = seconds; }

__attribute__((visibility("default"))) int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*call)(clockid_t, struct timespec *);
    if (!call) call = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int done = call(clock, now);
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += turned;
    return done;
}

__attribute__((visibility("default"))) int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec precise;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &precise) != 0) return -1;
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return 0;
}

__attribute__((visibility("default"))) time_t time(time_t *kept) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (kept) *kept = precise.tv_sec;
    return precise.tv_sec;
}
