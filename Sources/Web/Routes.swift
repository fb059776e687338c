import Core
import Hummingbird

/// Every address of the site, who may come to it, and what it does.
package enum Routes {
    package static func all(_ site: Site) -> [Route] {
        operating(site) + accounts(site) + spaces(site) + places(site) + arranging(site) + topics(site) + organisations(site)
            + managing(site) + knowledge(site) + finding(site) + feeds(site) + asking(site) + routing(site)
    }

    private static func operating(_ site: Site) -> [Route] {
        let pages = OperatingPages(site: site)
        return [
            .get("/health", pages.health),
            .get("/metrics", pages.metrics),
            .get("/assets/{version}/{folder}/{file}", pages.asset),
        ]
    }

    private static func places(_ site: Site) -> [Route] {
        let channels = ChannelPages(site: site)
        return [
            .memberGet("/home", HomePages(site: site).show),
            .memberPost("/home/reading", HomePages(site: site).markRead),
            .memberPost("/home/notices", HomePages(site: site).see),
            .get("/channels/{id}", channels.show),
            .memberPost("/channels/{id}/topics", channels.startTopic),
            .memberPost("/channels/{id}/membership", channels.setMembership),
            .memberPost("/channels/{id}/reading", channels.markRead),
            .get("/live", LivePages(site: site).listen),
        ]
    }

    private static func topics(_ site: Site) -> [Route] {
        let topics = TopicPages(site: site)
        let posts = PostPages(site: site)
        return [
            .get("/topics/{id}", topics.show),
            .memberPost("/topics/{id}/reading", topics.markRead),
            .memberPost("/topics/{id}/replies", topics.reply),
            .memberPost("/topics/{id}/resolution", topics.resolve),
            .memberPost("/topics/{id}/doubts", topics.doubt),
            .get("/posts/{id}", posts.show),
            .memberPost("/posts/{id}/edit", posts.edit),
            .memberPost("/posts/{id}/withdrawal", posts.withdraw),
            .memberPost("/posts/{id}/unmasking", posts.unmask),
            .memberPost("/posts/{id}/reactions", posts.react),
        ]
    }

    /// A router with all of them.
    package static func router(_ site: Site) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        router.add(middleware: Outermost(site: site))
        let dispatcher = Dispatcher(site: site)
        for route in all(site) {
            router.on(RouterPath(route.pattern), method: route.method) { request, context in
                try await dispatcher.answer(request, context, with: route)
            }
        }
        return router
    }
}
