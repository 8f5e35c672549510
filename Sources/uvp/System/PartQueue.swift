import Synchronization
import UVPKit

/// The parts of one file, shared out to tasks that read side by side.
final class PartQueue: Sendable {
  private struct State {
    var next = 0
    var parts: [HoursReading.Part?]
    var tallies: [HoursTally] = []
  }

  private let reading: HoursReading
  private let state: Mutex<State>

  init(_ reading: HoursReading) {
    self.reading = reading
    state = Mutex(State(parts: Array(repeating: nil, count: reading.partCount)))
  }

  /// Reads parts as long as there are any, into a tally of its own.
  func work() {
    var tally = reading.tally()
    while true {
      let number = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      if number >= reading.partCount { break }
      let part = reading.part(number, into: &tally)
      state.withLock { $0.parts[number] = part }
      // What cannot be right here is read again in order.
      if part == nil { break }
    }
    state.withLock { $0.tallies.append(tally) }
  }

  /// The tally of the whole file; `nil` when it must be read in order.
  func joined() -> HoursTally? {
    state.withLock { state in
      defer { state.tallies = [] }
      return reading.joined(state.parts, state.tallies)
    }
  }
}
