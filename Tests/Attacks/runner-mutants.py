#!/usr/bin/env python3
"""Breaks the session runner's rules on purpose, one line at a time, in a copy: the tests of its eleven invariants must notice each.

usage: runner-mutants.py [--share N]

Copies the three rooms that the runner needs with the runner's tests, and builds them as a package of their own: first as they are, where the tests
have to pass, then with one mistake at a time, where they have to fail. --share N tries every N-th mistake. Nothing of this reaches the program.
"""
import os, shutil, subprocess, sys, tempfile

TOP = os.path.realpath(os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", ".."))
SHARE = int(sys.argv[sys.argv.index("--share") + 1]) if "--share" in sys.argv else 1
WORK = tempfile.mkdtemp(prefix="lls-mutants-")
ROOMS = ["LLSDiagnostics", "LLSModel", "LLSRunner"]

# The invariant that breaks, the file, a line of it, and the mistake.
MUTANTS = [
    (1, "SessionState+Clock", "      excluded += milliseconds\n", ""),
    (1, "SessionState+Reading", "if phase == .paused { paused += now - lastAt }", "if phase == .paused { paused += (now - lastAt) / 1_000 * 1_000 }"),
    (2, "SessionState+Blocks", "    guard given >= 0 else { throw .lessThanNoTime }\n", ""),
    (2, "SessionState+Blocks", "guard let before = (0..<here).last(where: { !blocks[$0].isSkipped }) else", "guard let before = (0..<here).last else"),
    (3, "SessionState+Reading", "if let active, phase == .running { blocks[active].used", "if active != nil, phase == .running { blocks[0].used"),
    (3, "SessionState+Clock", "blocks[gap.block].used -= milliseconds", "blocks[(gap.block + 1) % blocks.count].used -= milliseconds"),
    (2, "SessionState+Clock", "    guard milliseconds <= lastAt - runsSince else { throw .impossibleGap }\n", ""),
    (2, "SessionState+Clock", "    self.runsSince = lastAt\n", ""),
    (1, "SessionState+Clock", "let gap = openGaps.remove(at: place)", "let gap = openGaps[place]"),
    (4, "SessionState+Reading", "    if let active, phase == .running { blocks[active].used += now - lastAt }\n",
     "    if let active, phase == .running {\n      blocks[active].used += (now - lastAt) / 10 * 10\n      excluded += (now - lastAt) % 10\n    }\n"),
    (4, "SessionState+Reading", "    guard now > lastAt, !isOver else { return }\n", "    guard now > lastAt else { return }\n"),
    (5, "SessionMachine", "        stands[undone] = false\n", "        _ = undone\n"),
    (5, "SessionMachine", "if let last = steps.last { state.advance(to: last.at) }", "if let last = steps.first { state.advance(to: last.at) }"),
    (6, "Rebalance", "outline.minimumMinutes.map { $0 * Span.minute } ?? given", "outline.minimumMinutes.map { $0 * Span.minute / 2 } ?? given"),
    (6, "Rebalance", "!kept.contains(block), used < given", "used < given"),
    (6, "Rebalance", "      rest -= 1\n", "      rest -= 2\n"),
    (6, "Rebalance", "deficit: late - total", "deficit: late"),
    (6, "Rebalance", "{ !state.outline.blocks[$0].isCore }", "{ state.outline.blocks[$0].isCore }"),
    (6, "SessionState+Blocks", "guard fitted.projectedEnd(at: lastAt) == hardEnd else", "guard fitted.projectedEnd(at: lastAt) != nil, hardEnd > .zero else"),
    (7, "SessionState+Clock", "      guard phase == .running else { throw .alreadyPaused }\n",
     "      guard phase == .running else { throw .alreadyPaused }\n      hardEnd = hardEnd?.adding(Span.second)\n"),
    (7, "SessionState+Reading", "let runs = phase == .running && block == active", "let runs = isUnderWay && block == active"),
    (8, "SessionState+Blocks", "    blocks[here].given = given\n", "    blocks[here].given = max(given, 5 * Span.minute)\n"),
    (9, "SessionMachine", "    kept.remove(at: index)\n", "    kept.removeLast()\n"),
    (9, "SessionMachine", "try replay(kept, of: state.outline).advanced(to: moment)", "try replay(kept, of: state.outline)"),
    (10, "SessionState+People", "elapsed(at: lastAt) <= Self", "lastAt.milliseconds <= Self"),
    (11, "SessionMachine", "    guard moment >= state.lastAt else { throw .clockWentBack }\n", ""),
    (11, "SessionMachine", "    try take(event, at: moment, into: &next)\n", "    try? take(event, at: moment, into: &next)\n"),
]


def build_and_test(name):
    build = subprocess.run(["swift", "build", "--build-tests"], cwd=WORK, capture_output=True, text=True)
    if build.returncode:
        sys.exit(f"runner-mutants: {name} does not build:\n{build.stdout[-2000:]}{build.stderr[-2000:]}")
    test = subprocess.run(["swift", "test", "--skip-build", "--filter", "InvariantTests/invariantsHold"], cwd=WORK, capture_output=True, text=True)
    if "Test run with 1 test" not in test.stdout + test.stderr:
        sys.exit(f"runner-mutants: the tests of {name} did not run:\n{test.stdout[-2000:]}{test.stderr[-2000:]}")
    return test.returncode == 0, next((line for line in test.stdout.splitlines() if "seed" in line), "")


def main():
    with open(os.path.join(TOP, "Package.swift")) as file:
        # A mistake may leave a name unused; that is for no compiler to find.
        guards = file.read().split("let package = Package(")[0].replace("  .treatAllWarnings(as: .error),\n", "")
    for room in ROOMS:
        shutil.copytree(os.path.join(TOP, "Sources", room), os.path.join(WORK, "Sources", room))
    shutil.copytree(os.path.join(TOP, "Tests", "LLSRunnerTests"), os.path.join(WORK, "Tests", "LLSRunnerTests"))
    with open(os.path.join(WORK, "Package.swift"), "w") as file:
        file.write(guards + """let package = Package(
  name: "Mutants",
  targets: [
    room("LLSDiagnostics", []), room("LLSModel", ["LLSDiagnostics"]), room("LLSRunner", ["LLSModel"]),
    tests("LLSRunnerTests", ["LLSRunner", "LLSModel"]),
  ]
)
""")
    passes, said = build_and_test("the runner as it is")
    if not passes:
        sys.exit(f"runner-mutants: the tests fail without a mistake: {said}")
    survivors = 0
    chosen = MUTANTS[::SHARE]
    for number, name, line, mistake in chosen:
        path = os.path.join(WORK, "Sources", "LLSRunner", name + ".swift")
        with open(path) as file:
            whole = file.read()
        if whole.count(line) != 1:
            sys.exit(f"runner-mutants: {name}.swift has not exactly one: {line.strip()}")
        with open(path, "w") as file:
            file.write(whole.replace(line, mistake))
        passes, said = build_and_test(f"{name} with “{mistake.strip()}”")
        with open(path, "w") as file:
            file.write(whole)
        if passes:
            survivors += 1
            print(f"runner-mutants: SURVIVED invariant {number}: {name}: {line.strip()} -> {mistake.strip()}")
        elif "--say" in sys.argv:
            print(f"runner-mutants: invariant {number}: {said.strip()[-160:]}")
    found = len(chosen) - survivors
    print(f"runner-mutants: {found} of {len(chosen)} mistakes in the runner's rules are found by the tests of its invariants")
    return 1 if survivors else 0


try:
    sys.exit(main())
finally:
    shutil.rmtree(WORK, ignore_errors=True)
