import Core
import Hummingbird

/// Every address of the site, with its audience and handler.
package enum Routes {
    package static func all(_ site: AppContext) -> [Route] { ComponentPages.all.flatMap { $0.routes(site) } }

    /// A router with all of them.
    package static func router(_ site: AppContext) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        let routes = all(site)
        router.add(middleware: EdgeMiddleware(site: site, allowed: AllowedMethods(routes), metrics: RequestMetrics(routes)))
        let dispatcher = Dispatcher(site: site)
        for route in routes {
            for method in route.methods {
                router.on(RouterPath(route.pattern), method: method) { request, context in
                    try await dispatcher.answer(request, context, with: route)
                }
            }
        }
        return router
    }
}
