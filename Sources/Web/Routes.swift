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
            .memberPost("/home/reading", .mark, HomePages(site: site).markRead),
            .memberPost("/home/notices", .mark, HomePages(site: site).see),
            .get("/channels/{id}", channels.show),
            .memberPost("/channels/memberships", .join, SpacePages(site: site).join),
            .memberPost("/channels/{id}/topics", .post, channels.startTopic),
            .memberPost("/channels/{id}/membership", .join, channels.setMembership),
            .memberPost("/channels/{id}/reading", .mark, channels.markRead),
            .memberPost("/channels/{id}/topics/preview", .keep, channels.previewTopic),
            .memberGet("/channels/{id}/mentions", MentionPages(site: site).suggest),
            .get("/live", LivePages(site: site).listen),
        ]
    }

    private static func topics(_ site: Site) -> [Route] {
        let topics = TopicPages(site: site)
        let posts = PostPages(site: site)
        return [
            .get("/topics/{id}", topics.show),
            .memberPost("/topics/{id}/reading", .mark, topics.markRead),
            .memberPost("/topics/{id}/replies", .post, topics.reply),
            .memberPost("/topics/{id}/replies/preview", .keep, topics.previewReply),
            .memberPost("/topics/{id}/resolution", .edit, topics.resolve),
            .memberPost("/topics/{id}/doubts", .edit, topics.doubt),
            .get("/posts/{id}", posts.show),
            .memberPost("/posts/{id}/edit", .edit, posts.edit),
            .memberPost("/posts/{id}/withdrawal", .edit, posts.withdraw),
            .memberPost("/posts/{id}/restoration", .edit, posts.restore),
            .memberPost("/posts/{id}/kind", .edit, posts.changeKind),
            .memberPost("/posts/{id}/unmasking", .manage, posts.unmask),
            .memberPost("/posts/{id}/reactions", .react, posts.react),
            .memberPost("/posts/{id}/edit/preview", .keep, posts.previewEdit),
        ]
    }

    /// A router with all of them.
    package static func router(_ site: Site) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        let routes = all(site)
        router.add(middleware: Outermost(site: site, allowed: AllowedMethods(routes), metrics: RequestMetrics(routes)))
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
