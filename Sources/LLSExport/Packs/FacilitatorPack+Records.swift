import LLSModel

extension FacilitatorPack {
  /// Who was there, by code, a column a session.
  var attendanceSheet: Block {
    let sessions = modules.flatMap { entry in
      entry.module.sessions.filter { $0.kind == .group }.map {
        "\(entry.module.title.text): \($0.title.text)"
      }
    }
    let codes = Array(repeating: [""], count: options.groupSize + 2)
    // Equal tables, so that none is left with one column and a page to itself.
    let count = max((sessions.count + 5) / 6, 1)
    let width = max((sessions.count + count - 1) / count, 1)
    let tables = stride(from: 0, to: sessions.count, by: width).map { start -> Block in
      let columns = sessions[start..<min(start + width, sessions.count)]
      return .table(
        Table(
          "Attendance by code", header: ["Code"] + columns, rows: codes, firstColumnIsHeader: false))
    }
    return .part(
      "Attendance sheet", id: "attendance",
      [
        .words(
          "Codes only, never names; the list that joins them stays locked away. Write P for present, T for part of it, "
            + "L for left early, A for absent, E for excused, and the minutes. Leaving and passing are never held against "
            + "anybody.")
      ] + tables)
  }

  /// What was done as planned and what was not.
  var fidelityLog: Block {
    let logs = modules.flatMap { entry in
      entry.module.sessions.map { session -> Block in
        let rows = session.numbered(from: options.startTime).map { numbered in
          [
            numbered.label, numbered.activity.title.text + (numbered.activity.core ? " (core)" : ""),
            String(numbered.activity.minutes), "", "", "",
          ]
        }
        return .table(
          Table(
            "\(entry.module.title.text): \(session.title.text)",
            header: ["Block", "Activity", "Planned min", "Actual min", "D, A, S or N", "What and why"],
            rows: rows,
            alignments: [.leading, .leading, .trailing, .leading, .leading, .leading]))
      }
    }
    return .part(
      "Fidelity and adaptation log", id: "log",
      [
        .words("Fill it in straight after the session; the session runner keeps the same record by itself."),
        .facts([
          Fact("How it ended", [.text("D done · A adapted · S skipped · N not reached")]),
          Fact("What", [.text("shortened · swapped · split · simplified · skipped · other")]),
          Fact("Why", [.text("time · energy · access · safety · group choice · space · other")]),
        ]),
        .words("Changing a plan for the group in front of you is good practice. Write what, never who."),
      ] + logs)
  }

  /// What shows each outcome.
  var evidenceSheet: Block {
    let sheets = modules.flatMap { entry -> [Block] in
      let scope = ModuleScope(entry.module.id)
      return [.title(entry.module.title.text)]
        + entry.module.outcomes.outcomes.map { outcome in
          .together([
            .paragraph([.strong(scope.inlines(outcome.content))]),
            .words("Worked on in: \(blocks(serving: outcome.id, in: entry.module)). Shown by:"),
            .list(ordered: false, items: evidence(of: outcome, in: entry.module).map { [.paragraph($0)] }),
            .writingSpace(lines: 2, label: "What we saw"),
          ])
        }
    }
    let awards = modules.compactMap { entry in
      entry.module.accreditation.map { award in
        "“\(entry.module.title.text)” counts \(InterfaceText.counted(award.guidedHours, "guided hour")) towards \(award.scheme)."
      }
    }
    let hours: [Block] = awards.isEmpty ? [] : [.words(awards.joined(separator: " "))]
    return .part(
      "Evidence sheet", id: "evidence",
      [
        .words(
          "What the group showed, not who. One sheet a group; learners’ names for an award stay on paper, apart."
        )
      ]
        + hours + sheets)
  }

  private func blocks(serving outcome: String, in module: SessionModule) -> String {
    let places = module.sessions.enumerated().flatMap { index, session in
      session.numbered(from: options.startTime).filter { $0.activity.serves.contains(outcome) }
        .map { "\(index + 1).\($0.label)" }
    }
    return places.isEmpty ? "–" : "session.block " + places.joined(separator: ", ")
  }

  /// What shows an outcome, an item a line; a question that counts the other way round says so.
  private func evidence(of outcome: Outcome, in module: SessionModule) -> [[Inline]] {
    let scope = ModuleScope(module.id)
    let award = module.accreditation?.evidence.filter { $0.outcome == outcome.id } ?? []
    var shown = award.map { scope.inlines($0.content) }
    if shown.isEmpty, outcome.evidence == .worksheet { shown.append([.text("A worksheet")]) }
    for instrument in toolkit.instruments + module.instruments {
      let items = instrument.items.filter {
        $0.outcome == outcome.id || $0.outcome == "\(module.id)#\(outcome.id)"
      }
      shown += items.map { item in
        [
          .text(
            "“\(instrument.title.text)”: \(item.text)\(item.reverse ? " (disagreeing shows it)" : "")")
        ]
      }
    }
    return shown.isEmpty ? [[.text("–")]] : shown
  }
}
