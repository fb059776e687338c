import HTML
import HTTPTypes
import Hummingbird

/// The page for requests under a wrong host name: it shows the site's address.
struct MisdirectedPage {
    let texts: Texts
    /// The site's public URL.
    let url: String
    let requestID: String

    var response: Response {
        .page(.misdirectedRequest) { html in
            PublicLayout(texts: texts, theme: nil, title: texts("error.misdirected"), isSignedIn: false, offersAccount: false).write(html) {
                html.div("wrap stack front-pad") {
                    html.h1(text: texts("error.misdirected"))
                    html.p("lead", text: texts("error.misdirected.text"))
                    html.p { html.a("btn btn-main", .href(Path(url + "/"))) { html.text(url) } }
                    html.p("sub", text: texts("error.misdirected.operators"))
                    html.p("sub", text: texts("error.request", ["id": requestID]))
                }
            }
        }
    }
}
