import Synchronization
import UVPKit

/// The parts of one file, shared out to tasks that read side by side.
///
/// One task begins at the beginning and the other at the end, so that what comes back after a while comes back to the same.
final class PartQueue<Tally: HoursTallying>: Sendable {
  private struct State {
    var first = 0
    var last: Int
    var tasks = 0
    var parts: [HoursReading.Part?]
    var tallies: [Tally] = []
  }

  private let reading: HoursReading
  private let empty: Tally
  private let state: Mutex<State>

  /// - Parameter empty: a tally without rows.
  init(_ reading: HoursReading, _ empty: Tally) {
    self.reading = reading
    self.empty = empty
    let count = reading.partCount
    state = Mutex(State(last: count - 1, parts: Array(repeating: nil, count: count)))
  }

  /// Reads parts as long as there are any, into a tally of its own.
  func work() {
    var tally = empty
    let isForward = state.withLock { state in
      defer { state.tasks += 1 }
      return state.tasks % 2 == 0
    }
    while true {
      let number: Int? = state.withLock { state in
        if state.first > state.last { return nil }
        if isForward {
          state.first += 1
          return state.first - 1
        }
        state.last -= 1
        return state.last + 1
      }
      guard let number else { break }
      let part = reading.part(number, into: &tally)
      state.withLock { if !$0.parts.isEmpty { $0.parts[number] = part } }
      // What cannot be right here is read again in order.
      if part == nil { break }
    }
    // What does not fit is told when the file is read in order.
    if (try? tally.settle()) == nil { return state.withLock { $0.parts = [] } }
    state.withLock { $0.tallies.append(tally) }
  }

  /// The tally of the whole file; `nil` when it must be read in order.
  func joined() -> Tally? {
    let (parts, tallies) = state.withLock { state in
      defer { state.tallies = [] }
      return (state.parts, state.tallies)
    }
    return reading.joined(parts, tallies)
  }
}
