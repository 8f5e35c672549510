@testable import UVPKit

/// What the fast reader of written hours finds in `bytes`, in the terms of the naive one.
///
/// Stands in until there is a fast reader: then it reads the bytes here, in small blocks, and its outcome is put in the
/// terms of ``NaiveHours/Outcome``.
func fastTally(_ bytes: [UInt8]) -> NaiveHours.Outcome {
  NaiveHours.tally(bytes)
}
