// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, apart from the package itself: they need `--sanitize fuzzer` and `-enable-testing`; see `make fuzz`.
let package = Package(
  name: "uvp-fuzz",
  dependencies: [.package(name: "uvp", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzHours",
      dependencies: [.product(name: "UVPKit", package: "uvp")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .unsafeFlags(["-parse-as-library"]),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
