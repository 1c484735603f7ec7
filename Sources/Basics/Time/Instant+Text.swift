extension Instant {
  /// The instant in UTC, such as `2026-04-01T09:00:00Z`.
  ///
  /// The one canonical text: a fraction only where it is not zero, without trailing zeros.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(30)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the canonical text, without making a string.
  public func append(to bytes: inout [UInt8]) {
    appendLocal(seconds: seconds, to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// The instant in a zone's local time with its offset, such as `2026-04-01T11:00:00+02:00`.
  ///
  /// Always the same point in time when read back. `Z` stands where the offset is zero. Offsets of
  /// long ago that are no whole minutes are shown cut to the minute, and the local time with them;
  /// an instant whose local year is not 0001…9999 is shown in UTC.
  public func text(in zone: Zone) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(35)
    append(in: zone, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text in a zone's local time, without making a string.
  public func append(in zone: Zone, to bytes: inout [UInt8]) {
    let minutes = zone.offset(at: self) / 60
    let local = seconds + Int64(minutes * 60)
    guard minutes != 0, Instant(seconds: local) != nil else { return append(to: &bytes) }
    appendLocal(seconds: local, to: &bytes)
    bytes.append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    FixedDigits.append(abs(minutes) / 60, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    FixedDigits.append(abs(minutes) % 60, width: 2, to: &bytes)
  }

  /// Appends `YYYY-MM-DDTHH:MM:SS[.fraction]` for local seconds that lie inside the years.
  func appendLocal(seconds local: Int64, to bytes: inout [UInt8]) {
    let days = local.floorDivided(by: 86_400)
    let secondOfDay = Int(local - days * 86_400)
    CivilDate(uncheckedDays: Int(days)).append(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    FixedDigits.append(secondOfDay / 3600, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    FixedDigits.append(secondOfDay / 60 % 60, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    FixedDigits.append(secondOfDay % 60, width: 2, to: &bytes)
    appendFraction(to: &bytes)
  }

  private func appendFraction(to bytes: inout [UInt8]) {
    guard nanoseconds > 0 else { return }
    var digits = Int(nanoseconds)
    var width = 9
    while digits % 10 == 0 {
      digits /= 10
      width -= 1
    }
    bytes.append(UInt8(ascii: "."))
    FixedDigits.append(digits, width: width, to: &bytes)
  }
}

extension Instant: CustomStringConvertible {
  /// The same as `text`.
  public var description: String { text }
}
