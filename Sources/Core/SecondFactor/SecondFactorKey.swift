import Foundation

/// The key for an authenticator app. Shown to the member during set-up only.
package struct SecondFactorKey: Sendable {
    /// In groups of four, for typing without a camera.
    package let text: String
    /// `otpauth://totp/…`, for a QR code (the "Key URI Format"). Default parameters are left out, because a shorter text makes a coarser
    /// code that poor cameras can read.
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
