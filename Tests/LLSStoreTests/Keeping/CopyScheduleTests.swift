import Foundation
import LLSModel
import Testing

@testable import LLSStore

@Suite("copies beside the store")
struct CopyScheduleTests {
  @Test("after a year of days there are seven days and four weeks, each week its newest day")
  func aYear() throws {
    var copies: Set<CalendarDay> = []
    let first = try #require(CalendarDay("2026-01-01"))
    for number in 0..<365 {
      copies.insert(first.adding(days: number))
      copies = CopySchedule.kept(of: Array(copies))
    }
    let newest = try #require(copies.max())
    #expect(newest == first.adding(days: 364) && copies.count == 11)
    for back in 0..<7 { #expect(copies.contains(newest.adding(days: -back))) }
    let older = copies.filter { $0 < newest.adding(days: -6) }
    // Weeks from Monday to Sunday: no two of the older ones lie in one.
    #expect(Set(older.map { ($0.number + 3) / 7 }).count == 4)
    #expect(try #require(copies.min()) >= newest.adding(days: -42))
  }

  @Test("a store that is used once in a while keeps its copies")
  func seldom() throws {
    let days = ["2026-01-01", "2026-03-01", "2026-05-01"].compactMap { CalendarDay($0) }
    #expect(CopySchedule.kept(of: days) == Set(days))
    #expect(CopySchedule.kept(of: []) == [])
  }

  @Test("only names that the schedule gives are taken for its copies")
  func names() {
    let store = "pilots.llsstore"
    #expect(CopySchedule.day("pilots.llsstore.2026-11-26.backup", of: store) == CalendarDay("2026-11-26"))
    for name in [
      "pilots.llsstore.version-1-20261126T101010.backup", "pilots.llsstore",
      "other.llsstore.2026-11-26.backup",
      "pilots.llsstore.2026-13-26.backup", "pilots.llsstore.replaced-20261126T101010.backup",
      "pilots.llsstore.2026-11-26.backup.txt", ".backup", "",
    ] {
      #expect(CopySchedule.day(name, of: store) == nil, "\(name)")
    }
  }

  @Test(
    "names that sync services give to copies in conflict are told from others",
    arguments: [
      ("pilots (conflicted copy 2026-11-26 101010).llsstore", true),
      ("pilots (w1's conflicted copy 2026-11-26).llsstore", true),
      ("pilots (Case Conflict).llsstore", true),
      ("pilots.sync-conflict-20261126-101010-ABCDEFG.llsstore", true),
      ("pilots.sync-conflict-20261126-101010-ABCDEFG.llsstore-wal", true),
      ("pilots_conflict-20261126-101010.llsstore", true),
      ("pilots-DESKTOP-7KQ2.llsstore", true), ("pilots-LAPTOP-7KQ2-2.llsstore", true),
      ("pilots-Teams-MacBook-Pro.llsstore", true), ("pilots 2.llsstore", true), ("pilots (1).llsstore", true),
      ("pilots.llsstore", false), ("pilots.llsstore-wal", false), ("pilots.llsstore-shm", false),
      ("pilots.llsstore.2026-11-26.backup", false), ("pilots-autumn.llsstore", false),
      ("pilots2.llsstore", false), ("pilots-2.llsstore", false), ("other (1).llsstore", false),
      ("pilots.txt", false), ("pilots (old).llsstore", false),
    ])
  func conflicts(name: String, isOne: Bool) {
    #expect(ConflictCopies.isOne(name, of: "pilots.llsstore") == isOne)
  }

  @Test("a network mount is found by the longest mount that holds the folder; one that only encrypts is none")
  func mounts() {
    let mounts = #"""
      22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
      40 22 0:35 / /home/team rw - fuse.gocryptfs /home/.plain rw
      41 22 0:36 / /home/team/share\040drive rw shared:1 - cifs //server/share rw
      42 22 0:37 / /mnt/ssh rw - fuse.sshfs w1@host:/ rw
      43 22 0:38 / /mnt/nfs rw - nfs4 server:/ rw
      44 22 0:39 / /mnt/nfs/local rw - tmpfs tmpfs rw
      45 22 0:40 / /mnt/c rw - 9p drvfs rw
      broken line
      """#
    let kinds = [
      "/tmp": ("ext4", false), "/home/team/pilots": ("fuse.gocryptfs", false),
      "/home/team/share drive/a": ("cifs", true), "/mnt/ssh": ("fuse.sshfs", true),
      "/mnt/sshx": ("ext4", false), "/mnt/nfs/a/b": ("nfs4", true), "/mnt/nfs/local/a": ("tmpfs", false),
      "/mnt/c/team": ("9p", true),
    ]
    for (path, (kind, isNetwork)) in kinds {
      #expect(FileSystemKind.kind(of: path, in: mounts) == kind, "\(path)")
      #expect(FileSystemKind.overNetwork(kind) == isNetwork, "\(kind)")
    }
    for kind in ["overlay", "btrfs", "zfs", "fuseblk", "fuse.encfs", "xfs", "vfat", "exfat"] {
      #expect(!FileSystemKind.overNetwork(kind))
    }
    #expect(FileSystemKind.network("/tmp/there/is/no/such/folder") == nil)
  }

  @Test("on a network file system nothing is begun or entered, and what is there can be looked at")
  func onANetwork() throws {
    let place = try Place()
    var settings = StoreSettings()
    settings.networkFileSystem = { _ in "nfs4" }
    let problem = StoreError.onANetwork(path: place.path, kind: "nfs4")
    #expect(storeError { _ = try place.open(settings: settings) } == problem)
    #expect(StoreFile.size(place.path) == nil)
    let store = try place.open()
    try Made.filled(store)
    store.close()
    #expect(storeError { _ = try place.open(settings: settings) } == problem)
    let reader = try PilotStore(
      at: place.path, creating: .never, for: .reading, by: "w1", source: .system, settings: settings)
    #expect(try reader.pilots().count == 1)
    #expect(problem.remedy.contains("own disk"))
  }
}
