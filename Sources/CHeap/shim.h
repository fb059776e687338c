/* `mallopt`, which Swift's Glibc leaves out. */
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
