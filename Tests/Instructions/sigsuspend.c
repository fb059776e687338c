// Valgrind 3.19 writes into the mask that sigsuspend is given, and libdispatch keeps its mask where nobody may write.
// The main thread waits there for signals that the counted server does not need.
#include <signal.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
    (void)mask;
    for (;;) pause();
}
