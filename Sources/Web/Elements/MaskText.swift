import Core

/// The text of a mask: 人口5万〜10万人・関東の市.
enum MaskText {
    static func words(_ mask: Mask, _ texts: Texts) -> String {
        let kind = texts("organisation-kind.\(mask.kind.rawValue)")
        let place = mask.region.map { texts("mask.in-region", ["region": texts("region.\($0.rawValue)"), "kind": kind]) } ?? kind
        return mask.size.map { texts("mask.with-size", ["size": texts("mask-size.\($0.rawValue)"), "place": place]) } ?? place
    }
}
