import Glibc

/// Whether a file lies on an encrypted volume, as far as Linux tells without special rights.
enum VolumeEncryption {
  /// Looks for the device-mapper's crypt name of the file's block device.
  ///
  /// - Parameter path: a file that is there.
  /// - Returns: true only when the device, or one directly below it, is a dm-crypt device.
  static func holds(_ path: String) -> Bool {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return false }
    // The layout of a device number in Linux's makedev(3).
    let major = (facts.st_dev >> 8) & 0xFFF
    let minor = (facts.st_dev & 0xFF) | ((facts.st_dev >> 12) & 0xFFF00)
    let device = "/sys/dev/block/\(major):\(minor)"
    if isCrypt(device) { return true }
    return FolderNames.of(device + "/slaves").contains { isCrypt(device + "/slaves/" + $0) }
  }

  private static func isCrypt(_ device: String) -> Bool {
    let name = try? FilePlace(device + "/dm/uuid").read(limit: 4096)
    return name.map { String(decoding: $0, as: UTF8.self).hasPrefix("CRYPT-") } ?? false
  }
}
