#!/usr/bin/env python3
"""A peer of the session runner's screen: the same kind of page with Textual, a clock that ticks once a second, and a key that moves a mark."""
import time
from textual.app import App
from textual.widgets import Static

STEPS = ["Lay the eight rungs on the floor", "Pairs place three story cards", "Swap one card"]


class Session(App):
    BINDINGS = [("space", "step", "next step"), ("q", "quit", "quit")]

    def compose(self):
        yield Static(id="status")
        yield Static("NOW 3 of 7  Ladder of participation     planned 20  given 20")
        yield Static(id="left")
        yield Static('SAY    "There is no right answer. You can pass at any time."')
        yield Static(id="steps")
        yield Static("NEXT   4 Break 10    5 Our charter 25    6 Try it 10    7 Close 10")
        yield Static("Space next step  N next block  P pause  Q quit")

    def on_mount(self):
        self.begun, self.active = time.monotonic(), 0
        self.tick()
        self.show()
        self.set_interval(1, self.tick)

    def tick(self):
        used = int(time.monotonic() - self.begun)
        self.query_one("#status", Static).update(f"M3 Having a say | group B | 9 here      {time.strftime('%H:%M')}  ends 15:30 hard  RUNNING")
        self.query_one("#left", Static).update(f"{19 - used // 60} min {59 - used % 60:02} s left  \\[" + "#" * (used // 40) + "." * (30 - used // 40) + "]")

    def show(self):
        self.query_one("#steps", Static).update("\n".join((">" if n == self.active else " ") + f" {n + 1} {step}" for n, step in enumerate(STEPS)))

    def action_step(self):
        self.active = (self.active + 1) % len(STEPS)
        self.show()


Session().run()
