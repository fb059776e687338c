// Loaded before the C library (LD_PRELOAD): the time of day is as many seconds ahead as the file CLOCK_AHEAD_FILE says.
// What only measures spans goes on as it is, as with a real clock that somebody sets. (libfaketime moves the environment, where the
// Swift runtime looks for the arguments of the program.)
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long ahead(void) {
    long seconds = 0;
    FILE *file = fopen(getenv("CLOCK_AHEAD_FILE"), "re");
    if (file) {
        if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
        fclose(file);
    }
    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = (int)syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += ahead();
    return result;
}
