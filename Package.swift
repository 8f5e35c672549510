// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "uvp",
  products: [
    .library(name: "UVPKit", targets: ["UVPKit"]),
    .executable(name: "uvp", targets: ["uvp"]),
  ],
  targets: [
    .target(name: "UVPKit", swiftSettings: strict),
    .executableTarget(name: "uvp", dependencies: ["UVPKit"], swiftSettings: strict),
    .testTarget(
      name: "UVPKitTests",
      dependencies: ["UVPKit", "uvp"],
      exclude: ["Cases"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
