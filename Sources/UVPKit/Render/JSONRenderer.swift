/// JSON with sorted keys; what holds no other objects or lists stands on one line.
package enum JSONRenderer {
  package static func render(_ value: JSONValue) -> [UInt8] {
    var out: [UInt8] = []
    write(value, indent: 0, to: &out)
    out.append(0x0A)
    return out
  }

  private static func write(_ value: JSONValue, indent: Int, to out: inout [UInt8]) {
    switch value {
    case .object(let object):
      let members = object.members
      let isFlat = members.allSatisfy(\.value.isScalar)
      out.append(0x7B)
      for (index, member) in members.enumerated() {
        separate(index, isFlat: isFlat, indent: indent, to: &out)
        quoted(member.key, to: &out)
        out += [0x3A, 0x20]
        write(member.value, indent: indent + 2, to: &out)
      }
      if !isFlat { line(indent, to: &out) }
      out.append(0x7D)
    case .array(let items):
      out.append(0x5B)
      for (index, item) in items.enumerated() {
        separate(index, isFlat: false, indent: indent, to: &out)
        write(item, indent: indent + 2, to: &out)
      }
      if !items.isEmpty { line(indent, to: &out) }
      out.append(0x5D)
    case .string(let text): quoted(text, to: &out)
    case .number(let number): out += number.text(.point).utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .null: out += "null".utf8
    }
  }

  private static func separate(_ index: Int, isFlat: Bool, indent: Int, to out: inout [UInt8]) {
    if index > 0 { out.append(0x2C) }
    if !isFlat { line(indent + 2, to: &out) } else if index > 0 { out.append(0x20) }
  }

  private static func line(_ indent: Int, to out: inout [UInt8]) {
    out.append(0x0A)
    for _ in 0..<indent { out.append(0x20) }
  }

  private static func quoted(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      out += text.utf8
    } else {
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x22: out += [0x5C, 0x22]
        case 0x5C: out += [0x5C, 0x5C]
        case 0x0A: out += [0x5C, 0x6E]
        case 0x0D: out += [0x5C, 0x72]
        case 0x09: out += [0x5C, 0x74]
        case _ where VisibleText.acts(scalar):
          for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            out += "\\u\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)".utf8
          }
        default: out += String(scalar).utf8
        }
      }
    }
    out.append(0x22)
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
