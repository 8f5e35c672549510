import Glibc

/// Tasks side by side, each on a thread of its own but the first.
enum Threads {
  /// How many tasks can go on at the same time.
  static func cores() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does all tasks and waits for them; a task that gets no thread is done here.
  static func run(_ tasks: [@Sendable () -> Void]) {
    var threads: [pthread_t] = []
    var own: [@Sendable () -> Void] = Array(tasks.prefix(1))
    for task in tasks.dropFirst() {
      let box = unsafe Unmanaged.passRetained(Box(task))
      var thread = pthread_t()
      if unsafe pthread_create(&thread, nil, Box.start, box.toOpaque()) == 0 {
        threads.append(thread)
      } else {
        unsafe box.release()
        own.append(task)
      }
    }
    for task in own { task() }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// A task on its way to a thread.
  private final class Box: Sendable {
    let task: @Sendable () -> Void

    init(_ task: @escaping @Sendable () -> Void) { self.task = task }

    static let start: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
      if let box = unsafe box { unsafe Unmanaged<Box>.fromOpaque(box).takeRetainedValue().task() }
      return nil
    }
  }
}
