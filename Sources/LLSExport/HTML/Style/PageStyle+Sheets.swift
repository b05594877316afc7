extension PageStyle {
  /// Sheets that are used by themselves: posters and cards are read from further away than a page.
  static let sheets = """
    .large .cards{grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
    .large .cards>li{font-size:1.2rem}
    .large .card-title{font-size:1.7rem}
    .poster{font-size:1.2rem}
    .tent .cards{grid-template-columns:repeat(auto-fill,minmax(18rem,1fr))}
    .tent .cards>li{display:flex;flex-direction:column;align-items:center;text-align:center}
    .tent .cards figure{order:-1}
    .tent .card-title{font-size:3rem;line-height:1.1;margin:0 0 .3rem}
    .cards img{display:block;height:7rem;width:auto;margin:0 auto}
    .dense .cards>li{min-height:0}

    """

  /// Sheets on paper. Each is one side of A4 where that can be: writing lines move together before anything is carried over.
  static let sheetsInPrint = """
    @page close{margin:11mm 13mm 13mm}
    @page loose{@bottom-center{content:""}}
    @media print{.loose main{page:loose}
    .loose .cover,.loose .contents{display:none}
    .together,table.whole{break-inside:avoid}
    .together .rules span{height:1.8rem}
    .together p,.together .asked{margin-bottom:.2rem}
    .together ul{margin-bottom:.35rem}
    .together .writing{margin-bottom:.7rem}
    .sheet>:first-child{font-size:1.4rem}
    .loose .sheet>:first-child{border:0;padding:0;margin-top:0}
    .spaced .asked{margin-bottom:.1rem}
    .close .rules span{height:1.8rem}
    .closest .rules span{height:1.6rem}
    .close .writing,.close .question,.close .code{margin-bottom:.85rem}
    .closest .writing,.closest .question,.closest .code{margin-bottom:.6rem}
    .close :is(h3,h4,h5):not(:first-child),.closest :is(h3,h4,h5):not(:first-child)\
    {margin:.7rem 0 .3rem;padding-top:.4rem}
    .close tr>.blank{height:2.2rem}
    .closest tr>.blank{height:1.8rem}
    .closest{font-size:10.2pt;line-height:1.36}
    .closest table{font-size:10pt}
    .close .across li,.closest .across li{font-size:.82rem;line-height:1.15;margin:0}
    .close .across,.closest .across{gap:.2rem;grid-template-columns:repeat(auto-fit,minmax(5rem,1fr))}
    .close .target,.closest .target{width:1.4rem;height:1.4rem}
    .close .boxes span,.closest .boxes span{height:2.4rem}
    .choices.long{columns:2}
    .poster{font-size:18pt;line-height:1.35}
    .poster>:first-child{font-size:32pt}
    .poster :is(h3,h4,h5):not(:first-child){font-size:21pt}
    .poster :is(ul,ol){padding-left:1.5em}
    .poster li{margin:.35rem 0}
    .poster .rules span{height:2.2rem}
    .poster .writing{margin-bottom:.9rem}
    .poster.huge{font-size:28pt}
    .poster.huge>:first-child{font-size:44pt}
    .poster.huge :is(h3,h4,h5):not(:first-child){font-size:32pt}
    .poster.full{font-size:13.5pt}
    .poster.full :is(h3,h4,h5):not(:first-child){font-size:15pt}
    .poster.full .rules span{height:2rem}
    .large .cards{grid-template-columns:1fr 1fr}
    .large .cards>li{font-size:17pt;line-height:1.3;min-height:57mm}
    .large .card-title{font-size:26pt;line-height:1.15}
    .large .cards img{height:24mm}
    .tent{font-size:8.5pt}
    .tent>:first-child{font-size:9pt;margin:0}
    .tent>p{margin:0}
    .tent .cards{display:block;margin:2mm 0 0}
    .tent .cards>li{height:121mm;margin:0;border:0;justify-content:center;font-size:17pt;break-before:avoid}
    .tent .cards>li:nth-child(odd){transform:rotate(180deg);border-top:1.5px dashed var(--rule);break-before:auto;\
    break-after:avoid}
    .tent .cards>li:nth-child(odd):not(:first-child){break-before:page}
    .tent .card-title{font-size:66pt}
    .tent .cards img{height:58mm}
    .dense{page:close;font-size-adjust:.547;font-size:9.4pt;line-height:1.3}
    .dense .box,.dense table{font-size:inherit;margin-bottom:.35rem}
    .dense .safety{padding:.3rem .8rem;border-width:5px}
    .dense h2{margin:0 0 .3rem;padding-top:.3rem}
    .dense h3{font-size:1rem;margin:.5rem 0 .2rem}
    .dense p,.dense ol{margin-bottom:.2rem}
    .dense li{margin:.16rem 0}
    .dense th,.dense td{padding-top:.12rem;padding-bottom:.12rem}
    .dense tr>.blank{height:1.85rem;padding:.1rem}}

    """
}
