extension PageStyle {
  /// Type, colour and the frame of the page. Tones keep a contrast of 4.5 to 1 or more on their ground, in
  /// light and in dark.
  static let page = """

    :root{color-scheme:light dark;--ink:#1c1d21;--quiet:#50545c;--paper:#fff;--panel:#f4f3ef;--rule:#8b9098;\
    --hair:#d5d5d2;--accent:#0a5a62;--alarm:#1c1d21}
    @media (prefers-color-scheme:dark){:root{--ink:#ececee;--quiet:#b3b8c0;--paper:#15171b;--panel:#20242a;\
    --rule:#868d97;--hair:#3a4048;--accent:#86d3d8;--alarm:#f6e27f}}
    *,::before,::after{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;padding:0 1.25rem 4rem;max-width:46rem;color:var(--ink);background:var(--paper);\
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;\
    overflow-wrap:break-word}
    .skip{position:absolute;left:-999rem;padding:.6rem 1rem;background:var(--paper);color:var(--accent)}
    .skip:focus{left:1rem;top:.5rem;z-index:1}
    :focus-visible{outline:3px solid var(--accent);outline-offset:3px}
    main:focus{outline:0}
    a{color:var(--accent);text-underline-offset:.15em}
    p,ul,ol,dl,figure{margin:0 0 .9rem}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2.2rem 0 .7rem;font-weight:600;text-wrap:balance}
    h1{font-size:2.25rem;margin:0 0 .5rem;letter-spacing:-.01em}
    h2{font-size:1.65rem;margin-top:3.2rem;padding-top:.9rem;border-top:3px solid var(--ink)}
    h3{font-size:1.3rem;margin-top:2.6rem}
    h4{font-size:1.15rem;border-top:1px solid var(--rule);padding-top:.8rem;margin-top:2rem}
    h5,h6{font-size:1rem}
    h2+h3,h3+h4,h4+h5{margin-top:1.1rem}
    h3+h4{border-top:0}
    ul,ol{padding-left:1.5rem}
    li{margin:.3rem 0}
    li>ul,li>ol{margin:.2rem 0 .4rem}
    dfn{font-style:normal;font-weight:600}
    .cover{padding:4.5rem 0 1rem}
    .subtitle{font-size:1.2rem;color:var(--quiet)}
    .cover dl{margin-top:2rem;border-top:1px solid var(--rule)}
    dl>div{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.2rem 1rem;padding:.35rem 0;\
    border-bottom:1px solid var(--hair)}
    dt{font-weight:600}
    dd{margin:0;min-width:0;overflow-wrap:anywhere}
    .contents h2{border:0;padding:0;margin-top:2rem}
    .contents ol{list-style:none;padding-left:0;margin:0}
    .contents li{margin:0;break-inside:avoid}
    .contents ol ol{padding-left:1.25rem;font-size:.95em}
    .contents a{display:block;padding:.3rem 0;text-decoration:none}
    .contents a:hover{text-decoration:underline}
    pre{margin:0 0 .9rem;padding:.8rem 1rem;background:var(--panel);border-left:3px solid var(--rule);\
    white-space:pre-wrap;overflow-wrap:anywhere}
    code{font:.9rem/1.5 ui-monospace,"DejaVu Sans Mono","Liberation Mono",monospace}
    img{max-width:100%;height:auto}
    figcaption{color:var(--quiet)}
    .definitions{position:absolute;width:0;height:0}
    .spoken{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    @media (max-width:34rem){body{padding:0 1rem 3rem}.cover{padding-top:2.5rem}h1{font-size:1.8rem}\
    h2{font-size:1.4rem}dl>div{grid-template-columns:1fr}}

    """
}
