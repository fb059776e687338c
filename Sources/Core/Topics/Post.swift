import SQLCore

/// A topic's opening or a reply.
package enum Post {}
