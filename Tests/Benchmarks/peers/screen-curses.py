#!/usr/bin/env python3
"""A peer of the session runner's screen: the same kind of page with Python's curses, a clock that ticks once a second, and a key that moves a mark."""
import curses, time

STEPS = ["Lay the eight rungs on the floor", "Pairs place three story cards", "Swap one card"]


def main(screen):
    curses.curs_set(0)
    begun, active = time.monotonic(), 0
    while True:
        used = int(time.monotonic() - begun)
        screen.erase()
        screen.addstr(0, 1, f"M3 Having a say | group B | 9 here      {time.strftime('%H:%M')}  ends 15:30 hard  RUNNING")
        screen.addstr(3, 1, "NOW 3 of 7  Ladder of participation     planned 20  given 20")
        screen.addstr(5, 3, f"{19 - used // 60} min {59 - used % 60:02} s left  [" + "#" * (used // 40) + "." * (30 - used // 40) + "]")
        screen.addstr(7, 1, 'SAY    "There is no right answer. You can pass at any time."')
        for number, step in enumerate(STEPS):
            screen.addstr(8 + number, 6, (">" if number == active else " ") + f" {number + 1} {step}")
        screen.addstr(14, 1, "NEXT   4 Break 10    5 Our charter 25    6 Try it 10    7 Close 10")
        screen.addstr(21, 1, "Space next step  N next block  P pause  Q quit")
        screen.refresh()
        screen.timeout(1000 - int((time.monotonic() - begun) * 1000) % 1000)
        key = screen.getch()
        if key == ord(" "):
            active = (active + 1) % len(STEPS)
        elif key == ord("q"):
            return


curses.wrapper(main)
