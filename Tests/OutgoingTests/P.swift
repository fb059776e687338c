import Testing
@testable import Outgoing
