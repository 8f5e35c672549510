/// JSON with sorted keys; what holds no other objects or lists stands on one line.
package enum JSONRenderer {
  package static func render(_ value: JSONValue) -> String {
    var out = ""
    write(value, indent: 0, to: &out)
    return out + "\n"
  }

  private static func write(_ value: JSONValue, indent: Int, to out: inout String) {
    switch value {
    case .object(let members):
      let isFlat = members.values.allSatisfy(\.isScalar)
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      list(keys.count, "{", "}", isFlat: isFlat, indent: indent, to: &out) { index, out in
        quoted(keys[index], to: &out)
        out += ": "
        if let member = members[keys[index]] { write(member, indent: indent + 2, to: &out) }
      }
    case .array(let items):
      list(items.count, "[", "]", isFlat: items.isEmpty, indent: indent, to: &out) { index, out in
        write(items[index], indent: indent + 2, to: &out)
      }
    case .string(let text): quoted(text, to: &out)
    case .number(let number): out += number.text(.point)
    case .bool(let value): out += value ? "true" : "false"
    case .null: out += "null"
    }
  }

  private static func list(
    _ count: Int, _ open: String, _ close: String, isFlat: Bool, indent: Int, to out: inout String,
    _ item: (Int, inout String) -> Void
  ) {
    let line = "\n" + String(repeating: " ", count: indent + 2)
    out += open
    for index in 0..<count {
      if index > 0 { out += isFlat ? ", " : "," }
      if !isFlat { out += line }
      item(index, &out)
    }
    if !isFlat { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }

  private static func quoted(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x0A: out += "\\n"
      case 0x0D: out += "\\r"
      case 0x09: out += "\\t"
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .object, .array: false
    case .string, .number, .bool, .null: true
    }
  }
}
