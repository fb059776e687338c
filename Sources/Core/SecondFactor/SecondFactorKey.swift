import Foundation

/// What an app needs to show codes. Shown to its member while they turn the codes on, never again.
package struct SecondFactorKey: Sendable {
    /// In groups of four, to type where no camera is.
    package let text: String
    /// `otpauth://totp/…`, for a QR code (the "Key URI Format" that apps share).
    package let address: String

    init(secret: [UInt8], community: String, mail: MailAddress) {
        let key = secret.base32
        let issuer = community.percentEncoded
        text = key.grouped(" ")
        address = "otpauth://totp/\(issuer):\(mail.text.percentEncoded)?secret=\(key)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }
}

extension String {
    fileprivate var percentEncoded: String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
