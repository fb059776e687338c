import Foundation

/// What an app needs to show codes. Shown to its member while they turn the codes on, never again.
package struct SecondFactorKey: Sendable {
    /// In groups of four, to type where no camera is.
    package let text: String
    /// `otpauth://totp/…`, for a QR code (the "Key URI Format" that apps share). What is standard there is left out, because a short text
    /// makes a coarse picture that poor cameras read.
    package let address: String

    init(secret: [UInt8], community: String, mail: MailAddress) {
        let key = secret.base32
        text = key.grouped(" ")
        address = "otpauth://totp/\(mail.text.percentEncoded)?secret=\(key)&issuer=\(community.percentEncoded)"
    }
}

extension String {
    fileprivate var percentEncoded: String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
