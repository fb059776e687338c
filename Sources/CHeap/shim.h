/* `mallopt`, which Swift's Glibc module omits. */
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
