import Foundation
import FoundationXML

/// Parses a feed with an XML parser, like any feed reader.
final class AtomReader: NSObject, XMLParserDelegate {
    struct Broken: Error {}

    private(set) var root = ""
    private(set) var namespace = ""
    private(set) var titles: [String] = []
    private(set) var ids: [String] = []
    private(set) var updated: [String] = []
    private(set) var names: [String] = []
    private(set) var links: [String] = []
    private var text = ""

    static func read(_ xml: String) throws -> AtomReader {
        let reader = AtomReader()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        guard parser.parse() else { throw Broken() }
        return reader
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if root.isEmpty { (root, namespace) = (name, namespaceURI ?? "") }
        if let link = attributes["href"] { links.append(link) }
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "title": titles.append(text)
        case "id": ids.append(text)
        case "updated": updated.append(text)
        case "name": names.append(text)
        default: break
        }
        text = ""
    }
}
