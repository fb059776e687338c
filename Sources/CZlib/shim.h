#include <zlib.h>

/// `deflateInit2` is a macro that Swift does not see. 15 + 16 bits of window make the output a gzip file.
static inline int yoriai_deflate_init_gzip(z_stream *stream) {
    return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
