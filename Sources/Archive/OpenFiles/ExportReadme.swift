/// The README of an export, for readers in ten years.
enum ExportReadme {
    static func text(_ index: ExportIndex) -> String {
        """
        寄合 Yoriai — コミュニティの書き出し / export of a community

        archive/index.html  ブラウザーで読める形。マスクした投稿は伏せたまま、メールアドレスは含みません。
                            Pages to read in a browser. Masked posts stay masked; no mail addresses.
        data/*.jsonl        すべての内容。一行に一件の JSON、時刻は UTC、id はアドレスと同じ文字列です。
                            Everything, a JSON object a line; times are UTC, ids are those of the addresses:
                            /topics/ID /posts/ID /channels/ID /spaces/ID /members/ID, /organisations/SLUG.
        files/              データフォルダーのファイル / files of the data folder
        export.json         件数と検証用の値 / counts and hashes; `yoriai import` needs it.

        data/ にはメールアドレスと、団体名を伏せた投稿の書き手が含まれます。公開しないでください。
        data/ holds mail addresses and the authors of masked posts. Do not publish it; archive/ alone is made for that.

        含まれないもの / left out: \(index.leftOut.joined(separator: ", "))
        パスワードと二段階認証は含まれません。取り込んだ後は、メールのリンクで入り直します。
        Passwords and second factors are left out: after an import people come in by a link in a mail.

        """
    }
}
