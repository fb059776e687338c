import HTML

/// Japan as tiles, one for each prefecture. Decoration: the tones mean nothing.
enum TileMap {
    static func write(_ html: HTML) {
        html.raw(
            """
            <svg class="hero-map" viewBox="0 0 444 376" aria-hidden="true" focusable="false">\
            <rect class="k1" x="375" y="1" width="64" height="30" rx="6"/><rect class="k4" x="375" y="35" width="30" height="30" rx="6"/>\
            <rect class="k3" x="375" y="69" width="30" height="30" rx="6"/><rect class="k3" x="375" y="103" width="30" height="30" rx="6"/>\
            <rect class="k3" x="341" y="69" width="30" height="30" rx="6"/><rect class="k3" x="341" y="103" width="30" height="30" rx="6"/>\
            <rect class="k4" x="375" y="137" width="30" height="30" rx="6"/><rect class="k4" x="409" y="171" width="30" height="30" rx="6"/>\
            <rect class="k4" x="375" y="171" width="30" height="30" rx="6"/><rect class="k4" x="341" y="171" width="30" height="30" rx="6"/>\
            <rect class="k3" x="341" y="205" width="30" height="30" rx="6"/><rect class="k3" x="409" y="205" width="30" height="30" rx="6"/>\
            <rect class="k2" x="375" y="205" width="30" height="30" rx="6"/><rect class="k4" x="375" y="239" width="30" height="30" rx="6"/>\
            <rect class="k4" x="341" y="137" width="30" height="30" rx="6"/><rect class="k4" x="307" y="137" width="30" height="30" rx="6"/>\
            <rect class="k2" x="273" y="137" width="30" height="30" rx="6"/><rect class="k1" x="239" y="171" width="30" height="30" rx="6"/>\
            <rect class="k2" x="307" y="205" width="30" height="30" rx="6"/><rect class="k2" x="307" y="171" width="30" height="30" rx="6"/>\
            <rect class="k4" x="273" y="171" width="30" height="30" rx="6"/><rect class="k3" x="307" y="239" width="30" height="30" rx="6"/>\
            <rect class="k4" x="273" y="205" width="30" height="30" rx="6"/><rect class="k3" x="273" y="239" width="30" height="30" rx="6"/>\
            <rect class="k3" x="239" y="205" width="30" height="30" rx="6"/><rect class="k4" x="205" y="205" width="30" height="30" rx="6"/>\
            <rect class="k2" x="205" y="239" width="30" height="30" rx="6"/><rect class="k4" x="171" y="205" width="30" height="30" rx="6"/>\
            <rect class="k1" x="239" y="239" width="30" height="30" rx="6"/><rect class="k4" x="239" y="273" width="30" height="30" rx="6"/>\
            <rect class="k3" x="137" y="205" width="30" height="30" rx="6"/><rect class="k3" x="103" y="205" width="30" height="30" rx="6"/>\
            <rect class="k3" x="137" y="239" width="30" height="30" rx="6"/><rect class="k3" x="103" y="239" width="30" height="30" rx="6"/>\
            <rect class="k4" x="69" y="239" width="30" height="30" rx="6"/><rect class="k4" x="171" y="307" width="30" height="30" rx="6"/>\
            <rect class="k3" x="171" y="273" width="30" height="30" rx="6"/><rect class="k3" x="137" y="273" width="30" height="30" rx="6"/>\
            <rect class="k1" x="137" y="307" width="30" height="30" rx="6"/><rect class="k4" x="35" y="273" width="30" height="30" rx="6"/>\
            <rect class="k3" x="1" y="273" width="30" height="30" rx="6"/><rect class="k4" x="1" y="307" width="30" height="30" rx="6"/>\
            <rect class="k3" x="35" y="307" width="30" height="30" rx="6"/><rect class="k2" x="69" y="273" width="30" height="30" rx="6"/>\
            <rect class="k3" x="69" y="307" width="30" height="30" rx="6"/><rect class="k4" x="35" y="341" width="30" height="30" rx="6"/>\
            <rect class="k1" x="1" y="341" width="30" height="30" rx="6"/></svg>
            """
        )
    }
}
