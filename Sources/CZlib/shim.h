#include <zlib.h>

/// `deflateInit2` and `inflateInit2` are macros that Swift does not see. 15 + 16 bits of window stand for a gzip file.
static inline int yoriai_deflate_init_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}

static inline int yoriai_inflate_init_gzip(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);
}
