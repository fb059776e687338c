import Foundation
import PackagePlugin

/// Writes the list of the files embedded in the binary before each build, so that nobody keeps it by hand.
///
/// SwiftPM compiles no C file that a plugin writes. That is why the list is a header of `CAssets`, and why the plugin belongs to a Swift target.
@main
struct ListAssets: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        [
            .prebuildCommand(
                displayName: "Listing the embedded files",
                executable: context.package.directoryURL.appending(path: "script/list-assets"),
                arguments: [],
                outputFilesDirectory: context.pluginWorkDirectoryURL
            )
        ]
    }
}
