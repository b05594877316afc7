extension PageStyle {
  /// Boxes. Each role has its own frame and sign besides its label, so that a copy in black and white says
  /// the same. Where there is room, labels stand in the margin: a facilitator finds the next "Say" at a
  /// glance.
  static let boxes = """
    .box{margin:0 0 1rem;padding:.7rem 1rem .75rem;border:0 solid var(--ink)}
    .box>:last-child{margin-bottom:0}
    .label{display:flex;align-items:center;gap:.45rem;margin:0 0 .25rem;font-weight:600;font-size:.92rem}
    .label .sign{width:1.25rem;height:1.25rem;flex:none}
    .definitions path,.sign{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
    .do{border-left-width:4px;padding:.2rem 0 .2rem 1rem}
    .say{border:1.5px solid var(--accent);border-radius:1rem 1rem 1rem 0;background:var(--panel);font-size:1.06rem}
    .ask{border:1.5px solid var(--ink);border-radius:1rem 1rem 0 1rem;font-size:1.06rem}
    .say .label,.ask .label{font-size:.92rem}
    .say .label{color:var(--accent)}
    .tip{border:1.5px dashed var(--rule);border-radius:.4rem}
    .listen{border-left:5px dotted var(--ink);padding:.2rem 0 .2rem 1rem}
    .safety{border:7px double var(--alarm);padding:.8rem 1rem}
    .safety>.label{font-size:1.05rem;font-weight:700}
    .safety>.label .sign{width:1.6rem;height:1.6rem;stroke-width:2}
    .debrief{border-top:4px double var(--ink);border-bottom:4px double var(--ink);padding-left:0;padding-right:0}
    .variation{border-left:4px dashed var(--rule);padding:.2rem 0 .2rem 1rem}
    .opt-out{border:2px solid var(--ink);border-left-width:10px;border-radius:.3rem 1.6rem 1.6rem .3rem}
    @media print,(min-width:40rem){.do,.say,.ask,.tip,.listen,.variation,.opt-out{display:flow-root;padding-left:8.8rem}
    .do>.label,.say>.label,.ask>.label,.tip>.label,.listen>.label,.variation>.label,.opt-out>.label{float:left;\
    width:7.6rem;margin:0 0 0 -7.9rem;align-items:flex-start;line-height:1.3;padding-top:.15rem}}
    .notice{border-top:6px solid var(--ink);border-bottom:1.5px solid var(--ink);background:var(--panel)}

    """
}
