import SQLCore
import SQLiteEngine

enum SQLiteOpener {
    static func open(_ path: String) throws -> any Database { try SQLiteDatabase(path: path, durability: .derived) }
}
