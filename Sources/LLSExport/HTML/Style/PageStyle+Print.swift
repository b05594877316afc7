extension PageStyle {
  /// A4 paper: parts on new pages, nothing torn that belongs together, and where a link leads written out.
  static let print = """
    @page{size:A4;margin:15mm 16mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);\
    font:9pt sans-serif;color:#50545c}}
    @page:first{@bottom-center{content:""}}
    @media print{:root{color-scheme:light;--ink:#000;--quiet:#333;--paper:#fff;--panel:#f4f3ef;--rule:#666;\
    --hair:#bbb;--accent:#000;--alarm:#000}
    html{font-size:11.5pt}
    body{line-height:1.42}
    h1,h2,h3,h4,h5,h6{margin:1.3rem 0 .45rem}
    h4{padding-top:.6rem}
    p,ul,ol,dl,figure{margin-bottom:.55rem}
    .box{margin-bottom:.6rem;padding-top:.4rem;padding-bottom:.45rem}
    .say,.ask{font-size:1rem}
    table{margin-bottom:1rem}
    th,td{padding-top:.28rem;padding-bottom:.28rem}
    .choices li{min-height:2.2rem}
    .across li{padding:0}
    .question,.writing{margin-bottom:1.1rem}
    .face{width:2.6rem;height:2.6rem}
    .faces li{padding:.35rem .2rem;gap:.3rem}
    .target{width:1.6rem;height:1.6rem}
    .rules span{height:2.1rem}
    .cards>li{min-height:7rem;padding:.8rem 1rem}
    .contents>ol{columns:2;column-gap:2rem}
    .contents a{padding:.16rem 0}
    body{max-width:none;padding:0;background:none}
    .skip{display:none}
    .cover{padding-top:45mm}
    .contents{break-before:page}
    .page{break-before:page}
    .contents+main>.page:first-child,main>section:first-child{break-before:page}
    .page>h2:first-child,.page>h3:first-child{margin-top:0}
    h1,h2,h3,h4,h5,h6,caption,.label,.asked,.card-title,figcaption,summary,.notice{break-after:avoid}
    h1,h2,h3,h4,h5,h6,tr,li,.question,.code,.writing,.checklist li,.box,.drawing\
    {break-inside:avoid}
    .rules span,main dl,main ol{break-inside:avoid}
    h3+p,h4+p,h5+p,h4+p+p,h5+p+p{break-after:avoid}
    p+ul,p+ol,p+.wide,p+table{break-before:avoid}
    tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}
    p,li{orphans:3;widows:3}
    thead{display:table-header-group}
    .wide{overflow:visible}
    .drawing svg{max-height:20cm}
    details::details-content{content-visibility:visible;display:block}
    summary{list-style:none;color:inherit}
    summary::marker{content:""}
    a{text-decoration:none;color:inherit}
    main a[href^="http"]:not(.bare)::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
    .weave .ground,.area,.box{print-color-adjust:exact}}

    """
}
